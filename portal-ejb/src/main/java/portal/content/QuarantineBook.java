package portal.content;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** Keeps account of the quarantine where a file arrives, whatever becomes of the deed that it was for. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class QuarantineBook {

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    @Inject
    Notices notices;

    /** Writes it down, and tells the county's administrators. */
    @Deed("content.quarantine")
    public void enter(QuarantinedFile.Arrival file) {
        String by = actor.get().name();
        long id = sql.list(row -> row.getLong(1), """
                insert into quarantined_file (tenant_id, name, sha256, size, found, purpose, brought_by)
                values (?, ?, ?, ?, ?, ?, ?) returning id""",
                tenant.code(), file.name(), file.digest().bytes(), file.size(), file.found(),
                file.purpose(), by).get(0);
        deed.on("QuarantinedFile", id);
        deed.detail("found", file.found());
        deed.detail("purpose", file.purpose());
        notices.raise(NewNotice.message(Addressee.role(BUREAU_ADMIN), "file-quarantined", id,
                "/tenancy/bureau.xhtml", file.name(), file.found(), by));
    }
}
