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
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.audit.PlatformDeedRecording;
import portal.tenancy.Sql;

/** When this portal was backed up last, and whether it is time for the next. */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackupReading {

    private static final int LATEST = 20;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    @ConfigProperty(name = "portal.backup.remind-days", defaultValue = "7")
    int remindDays;

    @Inject
    @ConfigProperty(name = "portal.data.dir")
    Optional<String> folder;

    @Inject
    @ConfigProperty(name = "portal.db.own", defaultValue = "false")
    boolean ownDatabase;

    public BackupState now() {
        var last = list("where kind = 'MADE'", 1).stream().findFirst();
        return new BackupState(last, list("", LATEST), Duration.ofDays(remindDays),
                last.map(made -> made.at().plus(Duration.ofDays(remindDays))
                        .isBefore(Instant.now())).orElse(true),
                folder.map(Path::of), ownDatabase);
    }

    private List<Backup> list(String which, int most) {
        return new Sql(platform).list(BackupReading::backup, """
                select id, kind, at, took, node, file, bytes, schema_version, program, made_at,
                    with_database
                from backup %s order by at desc, id limit ?""".formatted(which), most);
    }

    private static Backup backup(ResultSet row) throws SQLException {
        return new Backup(
                row.getObject("id", UUID.class), Backup.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("took")), row.getString("node"),
                row.getString("file"), row.getLong("bytes"), row.getString("schema_version"),
                row.getString("program"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("with_database"));
    }
}
