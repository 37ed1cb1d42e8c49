package portal.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The portal's configuration as the server will read it: a system property before an environment
 * variable.
 */
final class Configuration {

    static final String URL = "portal.db.url";

    /** The prefixes of user and password of each role that signs in to the database. */
    private static final List<String> ROLES =
            List.of("portal.db.", "portal.db.owner.", "portal.db.province.", "portal.db.platform.");

    /** What is told about how the portal is reached, and how each should look; the portal reads it again. */
    private static final Map<String, Pattern> GATE = Map.of(
            "portal.url", Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?"),
            "portal.proxies", Pattern.compile("[0-9A-Fa-f:.]+( *, *[0-9A-Fa-f:.]+)*"),
            "portal.operations", Pattern.compile("(?i)open|local|closed"),
            "portal.backup.remind-days", Pattern.compile("[1-9][0-9]{0,2}"),
            Upgrade.WANTED, Pattern.compile("true|false"),
            Upgrade.KEPT, Pattern.compile("[1-9][0-9]?"),
            "portal.session.idle-minutes", Pattern.compile("[2-9]|[1-9][0-9]{1,2}"),
            "portal.api.account-per-minute", Pattern.compile("[0-9]{1,6}"),
            "portal.api.address-per-minute", Pattern.compile("[0-9]{1,6}"));

    private static final String SIGN_IN_REFUSED = "28";

    private Configuration() {}

    static Optional<String> get(String key) {
        String environment = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environment)))
                .filter(value -> !value.isBlank());
    }

    static void set(String key, Object value) {
        System.setProperty(key, value.toString());
    }

    /** Refuses a setting of the portal's gate that it could not read. */
    static void requireSoundGate() {
        GATE.forEach((key, sound) -> get(key)
                .filter(value -> !sound.matcher(value.strip()).matches())
                .ifPresent(value -> {
                    throw new Refusal("configuration.bad-value", key, value);
                }));
    }

    /**
     * Whether the database is somebody else's to run; if so, it must be told completely and answer.
     */
    static boolean externalDatabase() {
        Optional<String> url = get(URL);
        if (url.isEmpty()) {
            return false;
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new Refusal("configuration.bad-url", URL, url.get());
        }
        ROLES.forEach(role -> List.of(role + "user", role + "password")
                .forEach(Configuration::require));
        ROLES.forEach(role -> connect(url.get(), role));
        return true;
    }

    static String require(String key) {
        return get(key).orElseThrow(() -> new Refusal("configuration.missing", key, URL));
    }

    private static void connect(String url, String role) {
        String user = role + "user";
        try {
            DriverManager.setLoginTimeout(10);
            DriverManager.getConnection(url, require(user), require(role + "password")).close();
        } catch (SQLException refused) {
            boolean credentials = String.valueOf(refused.getSQLState()).startsWith(SIGN_IN_REFUSED);
            throw credentials
                    ? new Refusal(refused, "configuration.sign-in-refused", user, require(user))
                    : new Refusal(refused, "configuration.unreachable", URL, refused.getMessage());
        }
    }
}
