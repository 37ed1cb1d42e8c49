package portal.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The command {@code verify-audit}: finds what is to be verified, and for a data folder its database, as
 * it runs or started for the while.
 */
final class AuditVerification {

    /** Who sees every tenant's rows of an external database; needed by this command alone. */
    static final String ADMIN = "portal.db.admin.";

    private AuditVerification() {}

    static int run(Options options, OfflineCommands commands, Appendable out) {
        if (options.data() == null) {
            return commands.verifyAudit(options.file(), out);
        }
        Path data = options.data();
        if (Configuration.get(Configuration.URL).isPresent()) {
            return commands.verifyAudit(data, external(), out);
        }
        if (Files.notExists(data.resolve("db"))) {
            throw new Refusal("verify.no-database", data);
        }
        return inFolder(data, commands, out);
    }

    private static DataSource external() {
        return database(
                Configuration.require(Configuration.URL),
                Configuration.require(ADMIN + "user"),
                Configuration.require(ADMIN + "password"));
    }

    private static int inFolder(Path data, OfflineCommands commands, Appendable out) {
        DataFolder folder;
        try {
            folder = DataFolder.take(data);
        } catch (Refusal refusal) {
            if (refusal.key().equals("data.in-use")) {
                return commands.verifyAudit(data, running(data), out);
            }
            throw refusal;
        }
        try (folder) {
            Secrets secrets = Secrets.of(folder);
            try (Cluster cluster = Cluster.of(folder, secrets, Unprivileged.preferred())) {
                cluster.start();
                return commands.verifyAudit(data, superuser(secrets), out);
            }
        }
    }

    /** The portal of that folder runs; its database answers at the port that it wrote down. */
    private static DataSource running(Path data) {
        return superuser(Secrets.read(data.resolve("secrets.properties")));
    }

    private static DataSource superuser(Secrets secrets) {
        return database(
                "jdbc:postgresql://127.0.0.1:" + secrets.get(Secrets.PORT) + "/"
                        + secrets.get(Secrets.NAME),
                "postgres", secrets.password("postgres"));
    }

    private static DataSource database(String url, String user, String password) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database;
    }
}
