package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.deed.Deed;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.school.SchoolImport.Faulty;
import portal.school.history.Cause;

/**
 * Takes teachers from a bureau's own file: shows first what would change, then changes all of it
 * or nothing.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class TeacherImport {

    @Inject
    TeacherIntake intake;

    /** How large a list of teachers may be; ask before the file is taken. */
    public TableLimits limits() {
        return TableLimits.DEFAULT;
    }

    /**
     * What the file would change; nothing is stored.
     *
     * @param numbering whether rows without a staff number are given one
     */
    public TeacherChanges preview(UploadedTable upload, boolean numbering) {
        return intake.changes(upload, numbering);
    }

    /**
     * Stores what the file states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     */
    @Deed("teacher.import")
    public TeacherChanges take(UploadedTable upload, Faulty faulty, boolean numbering) {
        return intake.take(upload, faulty, numbering, Cause.UNSAID);
    }
}
