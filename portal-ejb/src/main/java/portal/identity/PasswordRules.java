package portal.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.RuleViolation;

/**
 * What a password that somebody chooses must be like (口令复杂度), and when it must be changed.
 *
 * <p>GB/T 22239-2019 8.1.4.1 a) asks for complexity and for regular change; ADR 0019 says where that
 * departs from OWASP ASVS 5.0.
 *
 * @param shortest   in characters
 * @param kinds      how many of small letters, capitals, figures and other signs; 0 asks for none
 * @param uncommon   whether what is easily guessed is refused
 * @param remembered how many of the last do not come again, the present one included
 * @param changeDays after how many days it must be changed; 0 for never
 * @param noticeDays how many days before that the pages say so
 */
record PasswordRules(
        int shortest, int kinds, boolean uncommon, int remembered, int changeDays, int noticeDays) {

    /** Far beyond what anybody types, and little enough to hash. */
    static final int LONGEST = 128;

    /** A name of fewer letters is found in too many good passwords. */
    private static final int SHORTEST_NAME = 3;

    /** Of 0 to 4: below it, a million guesses are enough. */
    private static final int GUESSED_TOO_SOON = 2;

    /** What guessing costs is judged by so many characters; more can only make it dearer. */
    private static final int JUDGED = 48;

    /** What somebody who knows the place tries first (docs/security.md lists it); the longer of two first. */
    private static final Pattern OF_THE_PLACE = Pattern.compile(
            "(?i)jiaoyuju|jiaoyu|xuexiao|xiaoxue|zhongxue|laoshi|jiaoshi|xiaozhang|jiedui|bangfu"
                    + "|chengxiang|peidui|portal|pairing|county|school|teacher|admin");

    private static final Zxcvbn GUESSING = new Zxcvbn();

    void requireGood(String password, String userName, String displayName) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            throw new RuleViolation("password.too-short", shortest);
        }
        if (length > LONGEST) {
            throw new RuleViolation("password.too-long", LONGEST);
        }
        if (kindsIn(password) < kinds) {
            throw new RuleViolation("password.too-few-kinds", kinds);
        }
        if (holdsName(password, userName)) {
            throw new RuleViolation("password.holds-name");
        }
        if (uncommon && (restsOnThePlace(password)
                || isGuessed(password, List.of(userName, local(userName), displayName)))) {
            throw new RuleViolation("password.common");
        }
    }

    private static long kindsIn(String password) {
        return password.codePoints()
                .mapToObj(PasswordRules::kind)
                .distinct()
                .count();
    }

    private static int kind(int sign) {
        if (Character.isLowerCase(sign)) {
            return 0;
        }
        if (Character.isUpperCase(sign)) {
            return 1;
        }
        return Character.isDigit(sign) ? 2 : 3;
    }

    private static boolean holdsName(String password, String userName) {
        String name = local(userName).toLowerCase(Locale.ROOT);
        String given = password.toLowerCase(Locale.ROOT);
        return name.length() >= SHORTEST_NAME
                && (given.contains(name) || given.contains(new StringBuilder(name).reverse()));
    }

    private static String local(String userName) {
        return userName.split("@", 2)[0];
    }

    /** Whether too little is left once each word of the place counts as a single sign. */
    private boolean restsOnThePlace(String password) {
        String rest = OF_THE_PLACE.matcher(password).replaceAll("*");
        return rest.codePointCount(0, rest.length()) < shortest;
    }

    private static boolean isGuessed(String password, List<String> known) {
        String judged = password.length() > JUDGED ? password.substring(0, JUDGED) : password;
        return GUESSING.measure(judged, known).getScore() < GUESSED_TOO_SOON;
    }

    /** When a password set then must be changed, where it must at all. */
    Optional<Instant> changeDue(Instant setAt) {
        return changeDays == 0
                ? Optional.empty()
                : Optional.of(setAt.plus(Duration.ofDays(changeDays)));
    }

    /** When the pages begin to say so. */
    Instant noticeOf(Instant due) {
        return due.minus(Duration.ofDays(noticeDays));
    }
}
