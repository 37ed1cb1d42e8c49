package portal.web.gate;

import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.web.frame.PublicAddress;

/**
 * What an operator can set about how the portal is reached, each with its default.
 *
 * @param address            {@code portal.url}: the public address, if there is one
 * @param proxies            {@code portal.proxies}: addresses whose word about their clients is taken
 * @param operations         {@code portal.operations}: who may ask for metrics and for the API's description
 * @param idleMinutes        {@code portal.session.idle-minutes}: until an unused session ends
 * @param accountPerMinute   {@code portal.api.account-per-minute}: calls of one account; 0 for no limit
 * @param addressPerMinute   {@code portal.api.address-per-minute}: calls from one address; 0 for no limit
 */
record GateSettings(
        PublicAddress address,
        Set<String> proxies,
        Operations operations,
        int idleMinutes,
        int accountPerMinute,
        int addressPerMinute) {

    private static final String KEPT_AS = GateSettings.class.getName();
    private static final int MOST_MINUTES = 999;
    private static final int MOST_CALLS = 999_999;

    /** Reads the settings; a wrong one is refused with a sentence. */
    static GateSettings read(Function<String, String> settings) {
        var url = settings.apply("portal.url");
        return new GateSettings(
                url == null || url.isBlank() ? PublicAddress.UNTOLD : PublicAddress.of(url),
                list(settings.apply("portal.proxies")),
                operations(settings.apply("portal.operations")),
                number(settings, "portal.session.idle-minutes", 30, 2, MOST_MINUTES),
                number(settings, "portal.api.account-per-minute", 1_200, 0, MOST_CALLS),
                number(settings, "portal.api.address-per-minute", 6_000, 0, MOST_CALLS));
    }

    static GateSettings of(ServletContext portal) {
        return (GateSettings) portal.getAttribute(KEPT_AS);
    }

    void keepIn(ServletContext portal) {
        portal.setAttribute(KEPT_AS, this);
        address.keepIn(portal);
    }

    private static Set<String> list(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Operations operations(String text) {
        if (text == null || text.isBlank()) {
            return Operations.LOCAL;
        }
        try {
            return Operations.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "portal.operations should be open, local or closed, but is \"" + text + "\"", unknown);
        }
    }

    private static int number(
            Function<String, String> settings, String key, int usual, int least, int most) {
        var text = settings.apply(key);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below like a number out of range.
        }
        throw new IllegalArgumentException(
                key + " should be a whole number from " + least + " to " + most + ", but is \"" + text + "\"");
    }
}
