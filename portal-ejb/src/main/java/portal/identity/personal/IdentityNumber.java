package portal.identity.personal;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import portal.RuleViolation;

/**
 * A citizen's identity number (居民身份证号, GB 11643-1999): six digits of region, eight of the day of
 * birth, three in sequence, and a check character.
 *
 * <p>The mask leaves the first and the last character. Two of the last would leave who knows
 * region and birthday only nine numbers to try; one leaves ninety.
 */
@JsonbTypeAdapter(MaskOf.Number.class)
public final class IdentityNumber extends PersonalNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern OF_FIFTEEN = Pattern.compile("[0-9]{15}");
    private static final int BIRTH_FROM = 6;
    private static final int BIRTH_MONTH_TO = 12;
    private static final int BIRTH_TO = 14;
    private static final int MONTHS_APART = 100;
    private static final int EARLIEST_YEAR = 1900;

    /** Provinces by the first two digits, 81 to 83 on residence permits (居住证). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36",
            "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
            "63", "64", "65", "71", "81", "82", "83");

    private static final int MODULUS = 11;
    private static final String CHECK_CHARACTERS = "0123456789X";

    private IdentityNumber(String text) {
        super(text);
    }

    /**
     * The number that was entered, spaces around it and a small x forgiven.
     *
     * @param today nobody is born after it
     */
    public static IdentityNumber of(String entered, LocalDate today) {
        String text = entered.strip().toUpperCase(Locale.ROOT);
        if (OF_FIFTEEN.matcher(text).matches()) {
            throw new RuleViolation("personal.identity-number-of-fifteen");
        }
        if (!FORM.matcher(text).matches()) {
            throw new RuleViolation("personal.identity-number-form");
        }
        if (!PROVINCES.contains(text.substring(0, 2))) {
            throw new RuleViolation("personal.identity-number-region");
        }
        if (!plausible(text.substring(BIRTH_FROM, BIRTH_TO), today)) {
            throw new RuleViolation("personal.identity-number-birth");
        }
        if (checkCharacter(text) != text.charAt(text.length() - 1)) {
            throw new RuleViolation("personal.identity-number-check");
        }
        return new IdentityNumber(text);
    }

    private static boolean plausible(String day, LocalDate today) {
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(day, 0, 4, 10),
                    Integer.parseInt(day, 4, 6, 10),
                    Integer.parseInt(day, 6, 8, 10));
            return birth.getYear() >= EARLIEST_YEAR && !birth.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Whether its owner was born in that month, as far as the number says. */
    public boolean isOfMonth(YearMonth month) {
        return month.getYear() * MONTHS_APART + month.getMonthValue()
                == Integer.parseInt(text(), BIRTH_FROM, BIRTH_MONTH_TO, 10);
    }

    /** Whether the number was given to a man: the last but one of its digits is odd. */
    public boolean isOfMan() {
        return (text().charAt(text().length() - 2) - '0') % 2 == 1;
    }

    /** ISO 7064, MOD 11-2, as the recursion that the standard gives. */
    private static char checkCharacter(String text) {
        int rest = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            rest = (rest + text.charAt(i) - '0') * 2 % MODULUS;
        }
        return CHECK_CHARACTERS.charAt((MODULUS + 1 - rest) % MODULUS);
    }

    @Override
    String kind() {
        return "identity-number";
    }

    @Override
    public String masked() {
        String text = text();
        int last = text.length() - 1;
        return text.charAt(0) + "*".repeat(last - 1) + text.charAt(last);
    }
}
