package portal.identity.personal;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.regex.Pattern;
import portal.RuleViolation;

/**
 * A telephone number of mainland China: a mobile one, or an area code with a landline and perhaps an
 * extension. It is kept in one form, so that the same number written otherwise is the same.
 *
 * <p>The mask leaves the network or area and the last two digits.
 */
@JsonbTypeAdapter(MaskOf.Number.class)
public final class PhoneNumber extends PersonalNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s()（）-]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1[3-9][0-9]{9}$)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern EXTENSION = Pattern.compile("[-转#](?=[0-9]{1,5}$)");
    private static final Pattern LANDLINE = Pattern.compile(
            "(010|02[0-9]|0[3-9][0-9]{2})([2-9][0-9]{6,7})");
    private static final int NETWORK_DIGITS = 3;
    private static final int SHOWN_AT_THE_END = 2;

    private final int shown;

    private PhoneNumber(String text, int shown) {
        super(text);
        this.shown = shown;
    }

    /** The number that was entered, with or without +86, spaces, brackets and hyphens. */
    public static PhoneNumber of(String entered) {
        String digits = COUNTRY.matcher(joined(entered)).replaceFirst("");
        if (MOBILE.matcher(digits).matches()) {
            return new PhoneNumber(digits, NETWORK_DIGITS);
        }
        String[] parts = EXTENSION.split(entered.strip(), 2);
        var line = LANDLINE.matcher(joined(parts[0]));
        if (parts.length == 2 && line.matches()) {
            return landline(line.group(1), line.group(2), "-" + parts[1]);
        }
        var whole = LANDLINE.matcher(joined(entered));
        if (whole.matches()) {
            return landline(whole.group(1), whole.group(2), "");
        }
        throw new RuleViolation("personal.phone-number-form");
    }

    private static PhoneNumber landline(String area, String line, String extension) {
        return new PhoneNumber(area + "-" + line + extension, area.length() + 1);
    }

    private static String joined(String entered) {
        return SEPARATORS.matcher(entered).replaceAll("");
    }

    @Override
    String kind() {
        return "phone-number";
    }

    @Override
    public String masked() {
        String text = text();
        int hidden = text.length() - shown - SHOWN_AT_THE_END;
        return text.substring(0, shown) + "*".repeat(hidden) + text.substring(shown + hidden);
    }
}
