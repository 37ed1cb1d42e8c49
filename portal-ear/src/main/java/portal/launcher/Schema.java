package portal.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Which migrations this program brings, and which a database has seen. */
final class Schema {

    private static final String DOMAIN = "WEB-INF/lib/portal-ejb";
    private static final Pattern MIGRATION =
            Pattern.compile("db/migration/V([0-9]+)_([0-9]+)__\\w+\\.sql");

    private Schema() {}

    /** The migrations in the WAR, such as 20261121.0900. */
    static SortedSet<String> known(Path home) {
        Path war = home.resolve("portal.war");
        var known = new TreeSet<String>();
        try (var packed = new ZipFile(war.toFile())) {
            ZipEntry domain = packed.stream()
                    .filter(entry -> entry.getName().startsWith(DOMAIN))
                    .findFirst()
                    .orElseThrow(() -> new IOException(DOMAIN));
            try (var jar = new ZipInputStream(packed.getInputStream(domain))) {
                for (ZipEntry entry = jar.getNextEntry(); entry != null;
                        entry = jar.getNextEntry()) {
                    Matcher migration = MIGRATION.matcher(entry.getName());
                    if (migration.matches()) {
                        known.add(migration.group(1) + "." + migration.group(2));
                    }
                }
            }
            return known;
        } catch (IOException incomplete) {
            throw new Refusal(incomplete, "commands.incomplete", war, DOMAIN);
        }
    }

    /** The newest migration that the database has seen, if it has seen any. */
    static Optional<String> applied(Connection database) throws SQLException {
        SortedSet<String> all = allApplied(database);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.last());
    }

    static SortedSet<String> allApplied(Connection database) throws SQLException {
        var versions = new TreeSet<String>();
        try (var statement = database.createStatement()) {
            ResultSet history = statement.executeQuery(
                    "select to_regclass('public.flyway_schema_history') is not null");
            history.next();
            if (history.getBoolean(1)) {
                ResultSet rows = statement.executeQuery("""
                        select version from flyway_schema_history
                        where success and version is not null""");
                while (rows.next()) {
                    versions.add(rows.getString(1));
                }
            }
        }
        return versions;
    }

    /** How many counties the database has. */
    static String counties(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from tenant")) {
            count.next();
            return count.getString(1);
        }
    }
}
