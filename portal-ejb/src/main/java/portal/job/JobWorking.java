package portal.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.tenancy.TenantSql;

/**
 * The one transaction in which a job's work is done: with its last row it says that the job is done, so
 * that neither stands without the other.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobWorking {

    @Inject
    JobRows rows;

    @Inject
    JobInputs inputs;

    @Inject
    TenantSql sql;

    @Inject
    CurrentDeed deed;

    @Deed("job.run")
    public void work(JobWork work, JobRun run) throws Exception {
        var job = run.job();
        deed.on("Job", job.id());
        deed.detail("job", job.kind());
        sql.update("set local statement_timeout = '" + JobRun.LONGEST.toSeconds() + "s'");
        work.work(run);
        var now = rows.hold(job.id())
                .filter(found -> found.status() == JobStatus.RUNNING
                        && found.attempt() == job.attempt())
                .orElseThrow(JobStopped::takenOver);
        if (now.cancelWished()) {
            throw JobStopped.cancelled();
        }
        rows.full(job.id(), run.reported());
        rows.end(now, JobStatus.DONE, null, run.faults(), run.faultCount(), run.result());
        if (run.faultCount() == 0) {
            inputs.drop(job.id());
        }
    }
}
