package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.deed.Deed;
import portal.document.TableLimits;
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

    /** A county has at most some thousand schools; what is larger is no list of them. */
    private static final TableLimits LIMITS = new TableLimits(
            10L << 20, 1_000, 50L << 20, 80L << 20, 200, 20_000, 200, 4_000, 1_000);

    @Inject
    SchoolIntake intake;

    /** How large a list of schools may be; ask before the file is taken. */
    public TableLimits limits() {
        return LIMITS;
    }

    /** What the file would change; nothing is stored. */
    public SchoolChanges preview(UploadedTable upload) {
        return preview(upload, Coordinates.TRUE);
    }

    /** The same for a file whose coordinates are of another map. */
    public SchoolChanges preview(UploadedTable upload, Coordinates coordinates) {
        return intake.changes(upload, coordinates);
    }

    /**
     * Stores what the file states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     */
    @Deed("school.import")
    public SchoolChanges take(UploadedTable upload, Faulty faulty, Coordinates coordinates) {
        return intake.take(upload, faulty, coordinates);
    }
}
