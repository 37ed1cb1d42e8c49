package portal.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts at jobs for tests of works, without a queue. */
public final class RunsInTests {

    private RunsInTests() {}

    public static JobRun of(String kind, Map<String, Object> settings) {
        var book = new JobBook() {

            @Override
            public Optional<Boolean> progress(long id, int attempt, long done, Long total) {
                return Optional.of(false);
            }
        };
        var job = new Job(1, kind, "", settings, "somebody", "somebody", "", null, Instant.EPOCH, JobStatus.RUNNING, 1,
                Instant.EPOCH, null, false, 0, null, null, List.of(), 0, Map.of(), false);
        return new JobRun(job, book, new JobInputs(), () -> false);
    }

    /** What the work said came of it. */
    public static Map<String, Object> result(JobRun run) {
        return run.result();
    }
}
