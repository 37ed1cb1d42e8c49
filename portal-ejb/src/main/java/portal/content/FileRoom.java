package portal.content;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import portal.tenancy.TenantSql;

/** How much the county keeps in files, how much it may, and what was not let in, for its administrator. */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class FileRoom {

    private static final int MOST_SHOWN = 100;

    @Inject
    StoredFiles files;

    @Inject
    TenantSql sql;

    public FileUse now() {
        return files.use();
    }

    /** What was not let in, the latest first. */
    public List<QuarantinedFile> quarantined() {
        return sql.list(row -> new QuarantinedFile(
                row.getLong("id"), row.getString("name"), new Digest(row.getString("digest")),
                row.getLong("size"), row.getString("found"), row.getString("purpose"),
                row.getString("brought_by"),
                row.getObject("quarantined_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("discarded_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)), """
                select id, name, encode(sha256, 'hex') as digest, size, found, purpose, brought_by,
                    quarantined_at, discarded_at
                from quarantined_file order by quarantined_at desc, id desc limit ?""", MOST_SHOWN);
    }
}
