package portal.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.tenancy.Sql;

/** Writes down what the commands left word of, and puts it on the platform's record. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackupBook {

    private static final String KIND = "Backup";

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    AuditTrail trail;

    /** Once for each note, however often it is brought. */
    public void enter(Backup backup) {
        int entered = new Sql(platform).update("""
                insert into backup (id, kind, at, took, node, file, bytes, schema_version, program,
                    made_at, with_database)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing""",
                backup.id(), backup.kind().name(), backup.at().atOffset(ZoneOffset.UTC),
                backup.took().toMillis(), backup.node(), backup.file(), backup.bytes(),
                backup.schema(), backup.program(), backup.madeAt().atOffset(ZoneOffset.UTC),
                backup.withDatabase());
        if (entered > 0) {
            trail.onPlatform(entry(backup.kind())
                    .on(KIND, backup.file())
                    .with("node", backup.node())
                    .with("bytes", backup.bytes())
                    .with("schema", backup.schema())
                    .with("state-of", backup.madeAt().toString()));
        }
    }

    private static Entry entry(Backup.Kind kind) {
        return switch (kind) {
            case MADE -> Entry.done(null, "backup.make");
            case BEFORE_UPGRADE -> Entry.done(null, "backup.before-upgrade");
            case RESTORED -> Entry.done(null, "backup.restore");
        };
    }
}
