package portal.launcher;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A data folder as an earlier program left it: with its schema, and a county in it. */
public final class EarlierFolder {

    /** The schema of the first landing that people may have filled. */
    static final String SCHEMA = "20261121.2350";

    private EarlierFolder() {}

    /** Makes it and leaves it stopped. */
    public static void fill(Path data) throws SQLException {
        try (Started started = new Started(data)) {
            fill(started);
        }
    }

    static void fill(Started started) throws SQLException {
        migrate(started, SCHEMA);
        started.tell("""
                insert into province (code, name) values ('99', '示例省') on conflict do nothing""");
        started.tell("""
                insert into tenant (id, name, province, opened_on)
                values ('999901', '示例一县', '99', '2026-01-01')""");
    }

    static void migrate(Started started, String target) {
        Flyway.configure()
                .dataSource(started.cluster.url(), "portal_owner", started.secrets.password("owner"))
                .locations("classpath:db/migration")
                .group(true)
                .target(target)
                .load()
                .migrate();
    }
}
