package portal.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portal.system.RunningPortal;

/**
 * A PostgreSQL for tests, as an administrator would give one to the portal: its roles made by the
 * bootstrap script, its tables not yet made.
 */
public final class ExternalDatabase implements AutoCloseable {

    private final Started started;

    private ExternalDatabase(Started started) {
        this.started = started;
    }

    public static ExternalDatabase start(String name) {
        Path data = RunningPortal.newData(name);
        return new ExternalDatabase(new Started(data));
    }

    /** The portal's settings for this database, by the names of system properties. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("portal.db.url", started.cluster.url());
        settings.put("portal.db.user", "portal_app");
        settings.put("portal.db.password", started.secrets.password("app"));
        for (String role : List.of("owner", "province", "platform")) {
            settings.put("portal.db." + role + ".user", "portal_" + role);
            settings.put("portal.db." + role + ".password", started.secrets.password(role));
        }
        settings.put("portal.secret", started.secrets.get("portal.secret"));
        return settings;
    }

    /** The same by the names of environment variables. */
    public Map<String, String> environment() {
        return settings().entrySet().stream().collect(Collectors.toMap(
                setting -> setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                Map.Entry::getValue));
    }

    /**
     * Signs in as {@code postgres}, {@code owner}, {@code app}, {@code province} or
     * {@code platform}.
     */
    public Connection connect(String role) throws SQLException {
        return started.connect(role);
    }

    @Override
    public void close() {
        started.close();
    }
}
