package portal.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.RuleViolation;
import portal.deed.Deed;

/**
 * Where workers write down how a job stands, in transactions beside that of its work. What is asked for
 * and what is done comes on record there; this is the reckoning between.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobBook {

    /** Begun so often and never ended, it is not begun again. */
    static final int MOST_ATTEMPTS = 3;

    private static final int INPUT_HOURS = 24;
    private static final int KEPT_DAYS = 90;

    @Inject
    JobRows rows;

    @Inject
    JobInputs inputs;

    @Inject
    Event<OldResults> letGo;

    /** The job as this attempt begins it; nothing where it is over, or ends now without one. */
    @Deed(value = "job.begin", onRecord = false)
    public Optional<Job> begin(long id) {
        var job = rows.hold(id).filter(found -> !found.status().isOver());
        if (job.isEmpty()) {
            return job;
        }
        if (job.get().cancelWished()) {
            over(job.get(), JobStatus.CANCELLED, null, List.of(), 0, Map.of());
            return Optional.empty();
        }
        if (job.get().attempt() >= MOST_ATTEMPTS) {
            over(job.get(), JobStatus.FAILED, new RuleViolation("job.gave-up", MOST_ATTEMPTS),
                    List.of(), 0, Map.of());
            return Optional.empty();
        }
        rows.begin(id);
        return rows.find(id);
    }

    /** @return whether its end is wished; nothing where another attempt has begun since */
    @Deed(value = "job.progress", onRecord = false)
    public Optional<Boolean> progress(long id, int attempt, long done, Long total) {
        return rows.progress(id, attempt, done, total);
    }

    /** Ends it without its work, whose transaction is undone. */
    @Deed(value = "job.end", onRecord = false)
    public void end(Job attempt, JobStatus status, RuleViolation refusal, List<JobFault> faults,
            long faultCount, Map<String, Object> result) {
        rows.hold(attempt.id())
                .filter(found -> found.status() == JobStatus.RUNNING
                        && found.attempt() == attempt.attempt())
                .ifPresent(found -> over(found, status, refusal, faults, faultCount, result));
    }

    /** @return whether it is to be begun again by whoever is next */
    @Deed(value = "job.release", onRecord = false)
    public boolean release(Job attempt, boolean counts) {
        return rows.release(attempt.id(), attempt.attempt(), counts);
    }

    /** Jobs of the county that wait or run, and that the queue may have lost. */
    public List<WaitingJob> waiting() {
        return rows.waiting();
    }

    /** Lets go of what is over for long. */
    @Deed(value = "job.forget", onRecord = false)
    public void forget() {
        rows.forgetOld(INPUT_HOURS, KEPT_DAYS);
        letGo.fire(new OldResults());
    }

    private void over(Job job, JobStatus status, RuleViolation refusal, List<JobFault> faults,
            long faultCount, Map<String, Object> result) {
        rows.end(job, status, refusal, faults, faultCount, result);
        if (status == JobStatus.CANCELLED) {
            inputs.drop(job.id());
        }
    }
}
