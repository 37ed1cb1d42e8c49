package portal.web.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import portal.RuleViolation;
import portal.tenancy.NationalTime;

/**
 * The portal's messages in one language, with figures filled in. For one thread.
 *
 * <p>There is no base bundle, so that a text missing in one language is never shown in the other.
 */
public final class Words {

    private static final String BUNDLE = "portal.web.messages";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(NationalTime.ZONE);

    private final Locale locale;
    private final ResourceBundle texts;
    private final NumberFormat integers;

    public Words(Locale locale) {
        this.locale = locale;
        texts = ResourceBundle.getBundle(BUNDLE, locale);
        integers = NumberFormat.getIntegerInstance(locale);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The words in the language of the page being made. Asked of the request, since the view has
     * that language only once it is rendered, and pages find their words before.
     */
    public static Words ofPage() {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        return new Words(Language.chosen((HttpServletRequest) outside.getRequest()));
    }

    /** The text of a key; the key itself where a bundle lacks it, which a test forbids. */
    public String text(String key, Object... figures) {
        try {
            var pattern = texts.getString(key);
            return figures.length == 0
                    ? pattern
                    : new MessageFormat(pattern, locale).format(figures);
        } catch (MissingResourceException unknown) {
            return key;
        }
    }

    /** Whether there are words of that key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** A whole number, grouped as the language does. */
    public String number(long number) {
        return integers.format(number);
    }

    /** A moment to the minute, by the nation's clocks. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    public String text(RuleViolation refused) {
        return text(refused.key(), refused.figures().toArray());
    }

    /** A school year by its first calendar year: 2026 is 2026-27. */
    public String schoolYear(int year) {
        return text("schoolYear", year, year + 1);
    }

    /** Says at the top of the page that something was done; it survives a redirect. */
    public static void done(String key, Object... figures) {
        say(FacesMessage.SEVERITY_INFO, Words.ofPage().text(key, figures));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Says at the top of the page what was found wrong; it survives a redirect. */
    public static void fault(String key, Object... figures) {
        refused(key, figures);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Says at the top of the page why something was not done. */
    public static void refused(String key, Object... figures) {
        say(FacesMessage.SEVERITY_ERROR, Words.ofPage().text(key, figures));
    }

    static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** The two languages of the portal, the default first. */
    public static List<Locale> languages() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }
}
