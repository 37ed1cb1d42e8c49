package portal.launcher;

/**
 * The Java that the portal runs on. Payara 6 finds a caller's roles through the security manager, which
 * Java 24 switched off for good: on a later one everybody would be a stranger, so none is started.
 */
final class JavaRelease {

    private static final int NEWEST = 23;

    private JavaRelease() {}

    static void require(Runtime.Version running) {
        if (running.feature() > NEWEST) {
            throw new Refusal("java.too-new", running.feature());
        }
    }
}
