package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.document.UploadedTable;

/**
 * Takes schools from a bureau's own file: shows first what would change, then changes all of it or
 * nothing.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class SchoolImport {

    /** What to do with rows that have a fault. */
    public enum Faulty { REFUSE_ALL, SKIP_ROWS }

    @Inject
    SchoolIntake intake;

    /** What the file would change; nothing is stored. */
    public SchoolChanges preview(UploadedTable upload) {
        return intake.changes(upload);
    }

    /**
     * Stores what the file states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     */
    public SchoolChanges take(UploadedTable upload, Faulty faulty) {
        return intake.take(upload, faulty);
    }
}
