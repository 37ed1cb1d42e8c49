package portal.document.intake;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Function;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.document.CellFault;
import portal.document.MarkedWorkbook;
import portal.document.UploadedTable;
import portal.identity.CurrentCaller;
import portal.job.Job;
import portal.job.Jobs;

/**
 * Files that a job took in or looked at, handed back with their faults marked to whoever sent them, as
 * long as they are kept: until a day after the job's end. Nobody else gets them, since they hold what
 * the portal shows masked.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class ReturnedLists {

    private static final Set<String> KINDS = Set.of(ListWork.IMPORT, ListWork.CHECK);

    @Inject
    Jobs jobs;

    @Inject
    Lists lists;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** Whether the job's file has faults to be marked, is still here, and was sent by that user. */
    public static boolean has(Job job, String user) {
        return KINDS.contains(job.kind()) && job.status().isOver() && job.faultCount() > 0
                && job.inputKept() && job.askedBy().equals(user);
    }

    /** The list that the job's file is one of; ask before the answer begins. */
    public String list(long job) {
        return listOf(returnable(job));
    }

    /**
     * Writes the file with its faults as the register sees them today: what was mended there
     * meanwhile is none any more.
     *
     * @param words says a fault in the reader's language
     */
    @Deed("list.return-faults")
    public void write(long id, Function<CellFault, String> words, OutputStream out)
            throws IOException {
        var job = returnable(id);
        deed.on("Job", id);
        deed.detail("list", listOf(job));
        var intake = lists.get(listOf(job));
        try (var input = jobs.input(job); var upload = UploadedTable.of(input, intake.limits())) {
            var changes = intake.changes(upload, ListWork.terms(job.settings()));
            MarkedWorkbook.write(upload, intake.format(), changes.further(), words, out);
        }
    }

    private Job returnable(long id) {
        return jobs.find(id).filter(job -> has(job, caller.get().getName()))
                .orElseThrow(() -> new NotFound("Job"));
    }

    private static String listOf(Job job) {
        return String.valueOf(job.settings().get(ListWork.LIST));
    }
}
