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
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.tenancy.Within;

/**
 * Files on their way in, piece by piece, for whoever the taker of their purpose admits. Nobody sees
 * anybody else's.
 *
 * <p>No deed: nothing of the county's records changes before a capability takes the file, and that is
 * on record.
 */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_ACCOUNT)
public class Uploading {

    @Inject
    PartialUploads uploads;

    @Inject
    StoredFiles files;

    @Inject
    @Any
    Instance<UploadTaker> takers;

    /** What the caller may read already and has the very same bytes, so that they need not be sent. */
    public Optional<UploadTaker.Known> known(Announcement told) {
        var taker = taker(told.purpose());
        return told.digest().flatMap(digest -> taker.known(digest, told.length()));
    }

    public PartialUpload begin(Announcement told) {
        var taker = taker(told.purpose());
        if (told.length() < 1) {
            throw new RuleViolation("content.empty");
        }
        var own = uploads.own();
        long promised = own.stream().mapToLong(upload -> upload.told().length()).sum();
        taker.expect(told.length(), promised);
        if (own.size() >= PartialUploads.MOST) {
            throw new RuleViolation("content.upload-too-many", PartialUploads.MOST);
        }
        long come = own.stream().mapToLong(PartialUpload::offset).sum();
        files.requireRoom(taker.purpose(), told.length(), uploads.lying() + promised - come);
        return uploads.begin(told);
    }

    private UploadTaker taker(String purpose) {
        return takers.stream()
                .filter(answering -> answering.purpose().code().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new NotFound("UploadTaker"));
    }

    /** The caller's own, the oldest first. */
    public List<PartialUpload> own() {
        return uploads.own();
    }

    public PartialUpload get(String id) {
        return uploads.get(id);
    }

    /**
     * Takes the bytes that come, in no transaction, however long somebody's line takes.
     *
     * @param from where the sender believes that the upload stands
     * @return how far the upload has come
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long append(String id, long from, InputStream in) {
        var purpose = taker(uploads.get(id).told().purpose()).purpose();
        return uploads.append(id, from, in, purpose);
    }

    public void discard(String id) {
        uploads.discard(id);
    }
}
