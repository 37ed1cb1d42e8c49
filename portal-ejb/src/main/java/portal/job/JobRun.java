package portal.job;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One attempt at a job, as its work sees it: what it is about, and whom to tell how far it has come. */
public final class JobRun {

    /** Faults that are kept; the others are counted. */
    static final int FAULTS_KEPT = 1_000;

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofMinutes(60);

    private final Job job;
    private final JobBook book;
    private final JobInputs inputs;
    private final BooleanSupplier stopping;
    private final long begunAt = System.nanoTime();
    private final List<JobFault> faults = new ArrayList<>();
    private final Map<String, Object> result = new LinkedHashMap<>();
    private long faultCount;
    private long reported;
    private long reportedAt = System.nanoTime() - BETWEEN_REPORTS.toNanos();

    JobRun(Job job, JobBook book, JobInputs inputs, BooleanSupplier stopping) {
        this.job = job;
        this.book = book;
        this.inputs = inputs;
        this.stopping = stopping;
    }

    public Job job() {
        return job;
    }

    /** What was given along with the job, from its beginning; to be read within the work alone. */
    public InputStream input() {
        return inputs.open(job.id());
    }

    /**
     * Tells how far the work has come, as often as one likes: it is written twice a second.
     *
     * @throws JobStopped where it is to go no further; the work lets it pass
     */
    public void progress(long done, long total) {
        report(done, Math.max(done, total));
    }

    /** The same while nobody knows how much there is to do. */
    public void progress(long done) {
        report(done, null);
    }

    private void report(long done, Long total) {
        long now = System.nanoTime();
        reported = done;
        if (stopping.getAsBoolean()) {
            throw JobStopped.released();
        }
        if (now - begunAt > LONGEST.toNanos()) {
            throw JobStopped.tooLong(LONGEST.toMinutes());
        }
        if (now - reportedAt >= BETWEEN_REPORTS.toNanos()) {
            reportedAt = now;
            if (book.progress(job.id(), job.attempt(), done, total)
                    .orElseThrow(JobStopped::takenOver)) {
                throw JobStopped.cancelled();
            }
        }
    }

    /** Says what is wrong at one place; it does not end the work. */
    public void fault(JobFault fault) {
        faultCount++;
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        }
    }

    /** Says how many faults there are, where more were counted than were told one by one. */
    public void faultsAre(long count) {
        faultCount = Math.max(count, faults.size());
    }

    /** A figure of what came of it; both bundles word it as {@code job.figure.<name>}. */
    public void result(String name, Object value) {
        result.put(name, value);
    }

    /** How far the work said last that it has come. */
    long reported() {
        return reported;
    }

    List<JobFault> faults() {
        return faults;
    }

    long faultCount() {
        return faultCount;
    }

    Map<String, Object> result() {
        return result;
    }
}
