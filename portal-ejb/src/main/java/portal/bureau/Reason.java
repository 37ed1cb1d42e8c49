package portal.bureau;

import portal.RuleViolation;

/** Why a bureau changes something, as it is recorded: said, short, and in one line. */
final class Reason {

    static final int LONGEST = 500;

    private Reason() {}

    static String sound(String given) {
        if (given == null || given.isBlank()) {
            throw new RuleViolation("bureau.reason-missing");
        }
        var text = given.strip().replaceAll("\\p{Cntrl}+", " ");
        if (text.length() > LONGEST) {
            throw new RuleViolation("bureau.reason-too-long", LONGEST);
        }
        return text;
    }
}
