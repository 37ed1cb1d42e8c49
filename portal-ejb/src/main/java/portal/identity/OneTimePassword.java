package portal.identity;

import java.security.SecureRandom;

/**
 * A password that opens an account once (一次性密码), so that its owner chooses one that nobody else
 * has seen: four groups of four letters and figures that cannot be mistaken on paper.
 */
final class OneTimePassword {

    /** Without i, l and 1, o and 0: 31 signs, so 16 of them hold 79 bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String random() {
        var password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            RANDOM.ints(GROUP, 0, SIGNS.length())
                    .forEach(sign -> password.append(SIGNS.charAt(sign)));
        }
        return password.toString();
    }
}
