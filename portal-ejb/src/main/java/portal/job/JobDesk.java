package portal.job;

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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/**
 * Jobs as those see them who asked for them; the bureau's officers see all that was asked for in the
 * bureau, and nothing of the schools': what a school packs or brings is named in its jobs. Another's answer like
 * those that never were.
 */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Part.OWN_ACCOUNT)
public class JobDesk {

    private static final Set<String> SEE_THE_BUREAUS = Set.of(BUREAU_ADMIN, BUREAU_OFFICER);

    @Inject
    JobRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** The latest first. */
    public List<Job> page(int first, int most) {
        return rows.page(caller.get().getName(), isOfBureau(), first, most);
    }

    public long count() {
        return rows.count(caller.get().getName(), isOfBureau());
    }

    public Job get(long id) {
        return rows.find(id).filter(this::inReach).orElseThrow(() -> new NotFound("Job"));
    }

    /** What it found wrong, the first of all faults. */
    public List<JobFault> faults(long id) {
        get(id);
        return rows.faults(id);
    }

    /** Asks for its end: all that it did is undone. A job that is over stays as it is. */
    @Deed("job.cancel")
    public void cancel(long id) {
        deed.on("Job", id);
        deed.detail("job", get(id).kind());
        rows.wishCancel(id, caller.get().getName());
    }

    private boolean inReach(Job job) {
        return job.askedBy().equals(caller.get().getName()) || isOfBureau() && job.school() == null;
    }

    private boolean isOfBureau() {
        return caller.get().getRoles().stream().anyMatch(SEE_THE_BUREAUS::contains);
    }
}
