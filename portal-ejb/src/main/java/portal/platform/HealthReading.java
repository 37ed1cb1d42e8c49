package portal.platform;

import static portal.tenancy.Role.PLATFORM_OPERATOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.audit.PlatformDeedRecording;
import portal.tenancy.SchemaVersion;
import portal.tenancy.Sql;

/** What an operator looks at before anybody calls: figures of this node and its database alone. */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HealthReading {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    SchemaVersion schema;

    @Inject
    @ConfigProperty(name = "portal.data.dir")
    Optional<String> folder;

    public Health now() {
        var sql = new Sql(platform);
        var begun = Instant.now();
        String server = sql.list(row -> row.getString(1), "show server_version").get(0);
        var answered = Duration.between(begun, Instant.now());
        try {
            var store = Files.getFileStore(Path.of(
                    folder.orElseGet(() -> System.getProperty("java.io.tmpdir"))));
            long free = store.getUsableSpace();
            long all = store.getTotalSpace();
            return sql.list(row -> new Health(
                    server, row.getLong("bytes"), row.getInt("connections"), row.getInt("most"),
                    answered, schema.last(), free, all, row.getLong("failures"),
                    row.getLong("sessions")), """
                    select pg_database_size(current_database()) as bytes,
                        (select count(*) from pg_stat_activity
                            where datname = current_database()) as connections,
                        current_setting('max_connections')::int as most,
                        (select count(*) from sign_in_failure
                            where failed_at > now() - interval '1 hour') as failures,
                        (select count(*) from account_session where ended_at is null
                            and seen_at > now() - interval '30 minutes') as sessions""").get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
