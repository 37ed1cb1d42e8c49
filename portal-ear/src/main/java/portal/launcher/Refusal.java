package portal.launcher;

/** Why the launcher does not start, as one sentence that its user can act upon. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    Refusal(String key, Object... figures) {
        super(Words.say(key, figures));
        this.key = key;
    }

    Refusal(Exception cause, String key, Object... figures) {
        super(Words.say(key, figures), cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
