package portal.content;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import portal.NotFound;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.deed.Deed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Within;

/** Files on their way out: opened for those whom the owner of each admits. */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_ACCOUNT)
public class FileTransfer {

    @Inject
    StoredFiles files;

    @Inject
    @Any
    Instance<ContentOwner> owners;

    @Inject
    CurrentTenant tenant;

    @Inject
    AuditTrail trail;

    /**
     * Opens a file, on record where its owner says so. One that the caller may not open answers as
     * one that never was.
     */
    public OpenFile open(long id) {
        var file = files.get(id);
        var owner = owner(file)
                .filter(answering -> answering.mayOpen(file))
                .orElseThrow(() -> new NotFound("StoredFile"));
        boolean onRecord = owner.isOnRecord(file);
        var opened = files.open(file, onRecord);
        if (onRecord) {
            trail.apart(Entry.done(tenant.code(), "content.open")
                    .on("StoredFile", id)
                    .with("purpose", file.purpose()));
        }
        return opened;
    }

    /** Tells the owner of a file that was opened that it is taken, as a whole or in parts. */
    @Deed(value = "content.take", onRecord = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void taken(OpenFile open) {
        owner(open.file()).ifPresent(owner -> owner.taken(open.file()));
    }

    private Optional<ContentOwner> owner(StoredFile file) {
        return owners.stream()
                .filter(answering -> answering.kind().equals(file.owner().kind()))
                .findFirst();
    }
}
