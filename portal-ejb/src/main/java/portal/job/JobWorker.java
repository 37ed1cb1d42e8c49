package portal.job;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.Actor;
import portal.deed.Actor.Channel;
import portal.deed.CurrentActor;
import portal.identity.Accounts;
import portal.identity.Caller;
import portal.identity.CurrentCaller;
import portal.tenancy.CurrentTenant;

/** Does one attempt at a job: in its county, in the name of who asked, if they still may. */
@Dependent
class JobWorker {

    private static final Logger LOG = System.getLogger(JobWorker.class.getName());
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentActor actor;

    @Inject
    Accounts accounts;

    @Inject
    JobBook book;

    @Inject
    JobWorking working;

    @Inject
    JobInputs inputs;

    @Inject
    @Any
    Instance<JobWork> works;

    /**
     * Ends the job one way or another.
     *
     * @throws AgainLater where it is to be begun again
     */
    void attempt(JobKey key, BooleanSupplier stopping) throws Exception {
        tenant.within(key.tenant(), () -> {
            var begun = book.begin(key.id());
            if (begun.isPresent()) {
                attempt(begun.get(), stopping);
            }
            return null;
        });
    }

    private void attempt(Job job, BooleanSupplier stopping) {
        var run = new JobRun(job, book, inputs, stopping);
        try {
            var work = workOf(job).orElseThrow(() -> new RuleViolation("job.unknown-kind"));
            inTheNameOfWhoAsked(job, work, () -> working.work(work, run));
        } catch (Exception failure) {
            notDone(job, run, failure, stopping.getAsBoolean());
        }
    }

    /** What a job does, thrown or done. */
    @FunctionalInterface
    interface Working {

        void work() throws Exception;
    }

    void inTheNameOfWhoAsked(Job job, JobWork work, Working working) throws Exception {
        var asker = accounts.caller(job.askedBy(), job.school())
                .filter(found -> tenant.code().equals(found.getTenant()))
                .filter(found -> found.getRoles().stream().anyMatch(work.roles()::contains))
                .orElseThrow(() -> new RuleViolation("job.no-right", job.askedName()));
        caller.serve(asker, () -> actor.within(acting(asker, job), () -> {
            working.work();
            return null;
        }));
    }

    private static Actor acting(Caller asker, Job job) {
        return Actor.nobody(job.askedFrom(), Channel.SYSTEM)
                .named(asker.getName(), asker.getRoles());
    }

    Optional<JobWork> workOf(Job job) {
        return works.stream().filter(work -> work.kinds().contains(job.kind())).findFirst();
    }

    private void notDone(Job job, JobRun run, Exception failure, boolean stopping) {
        var refusal = refusal(failure);
        var why = refusal instanceof JobStopped stopped ? stopped.why() : null;
        if (why == JobStopped.Why.TAKEN_OVER) {
            return;
        }
        if (why == JobStopped.Why.RELEASED || stopping && refusal == null) {
            again(job, false, Duration.ZERO);
        } else if (why == JobStopped.Why.CANCELLED) {
            book.end(job, JobStatus.CANCELLED, null, run.faults(), run.faultCount(), Map.of());
        } else if (refusal != null) {
            book.end(job, JobStatus.FAILED, refusal, run.faults(), run.faultCount(), run.result());
        } else if (isOvertaken(failure) && job.attempt() < JobBook.MOST_ATTEMPTS) {
            again(job, true, Duration.ZERO);
        } else {
            unforeseen(job, run, failure);
        }
    }

    /** Whether somebody else changed meanwhile what it worked on. */
    private static boolean isOvertaken(Throwable failure) {
        return failure != null && (failure instanceof OptimisticLockException
                || isOvertaken(failure.getCause()));
    }

    private void unforeseen(Job job, JobRun run, Exception failure) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.ERROR, "fault " + number + " in job " + job.id(), failure);
        if (job.attempt() < JobBook.MOST_ATTEMPTS) {
            again(job, true, AFTER_A_FAILURE.multipliedBy(job.attempt()));
        } else {
            book.end(job, JobStatus.FAILED, new RuleViolation("job.unforeseen", number),
                    run.faults(), run.faultCount(), Map.of());
        }
    }

    private void again(Job job, boolean counts, Duration after) {
        if (book.release(job, counts)) {
            throw new AgainLater(after);
        }
    }

    /** Why the portal refused, wherever the container has put it; null where it failed. */
    private static RuleViolation refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refusal) {
                return refusal;
            } else if (cause instanceof NotFound) {
                return new RuleViolation("job.not-found");
            }
        }
        return null;
    }
}
