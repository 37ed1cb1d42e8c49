package portal.library.use;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;
import portal.identity.CurrentCaller;
import portal.tenancy.Within;

/**
 * Takes in what was written down of classes taught where no line reaches (交回使用记录), as if each had been
 * told here. What was told already stays as it is.
 */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class UseReturning {

    public static final String LIST = "resourceUse";

    /** A school of twenty teachers writes down less in a year. */
    private static final TableLimits LIMITS = new TableLimits(
            5L << 20, 1_000, 20L << 20, 40L << 20, 200, 2_000, 50, 4_000, 500);

    private static final int MOST_NAMED = 20;

    @Inject
    ReturnedUse returned;

    @Inject
    UseRows uses;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    public ListKind kind() {
        return new ListKind(LIST, UseTable.FORMAT, UseTable.FORMAT, LIMITS, List.of());
    }

    /** What the file would add; nothing is stored. */
    public ListChanges preview(UploadedTable upload) {
        return returned.read(upload).changes();
    }

    /** Stores what the file states. Refused as a whole if a row is faulty, unless those are left out. */
    @Deed("library.teach-return")
    public ListChanges take(UploadedTable upload, Terms terms) {
        long school = caller.get().school().orElseThrow(() -> new NotFound("School"));
        uses.claim();
        var read = returned.read(upload);
        read.changes().requireTakeable(terms);
        read.added().forEach(each ->
                uses.taught(each.version(), each.by(), school, each.taught()));
        deed.detail("added", read.added().size());
        tellForWhom(read.added().stream()
                .map(ReturnedUse.Stated::by)
                .filter(by -> !by.equals(caller.get().getName()))
                .toList());
        return read.changes();
    }

    /** @param others the user name of the teacher of each class that the caller told for somebody else */
    private void tellForWhom(List<String> others) {
        if (!others.isEmpty()) {
            deed.detail("for-others", others.size());
            deed.detail("for-accounts", others.stream().distinct().sorted()
                    .limit(MOST_NAMED).collect(Collectors.joining(" ")));
        }
    }
}
