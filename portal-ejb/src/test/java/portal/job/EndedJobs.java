package portal.job;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.Actor;
import portal.tenancy.Role;

/** Jobs of the first county that are over, with what they were given, for those who come afterwards. */
public final class EndedJobs {

    private final JobsOutside outside = new JobsOutside(TestDatabase.fresh());

    public <T> T in(Callable<T> work) {
        return outside.in(TestDatabase.FIRST, work);
    }

    public Jobs jobs() {
        var jobs = new Jobs();
        jobs.rows = outside.rows;
        jobs.inputs = outside.inputs;
        return jobs;
    }

    /** @return the id of a job that was refused for one fault */
    public long faulty(String kind, String askedBy, Map<String, Object> settings, String input) {
        return in(() -> {
            long id = outside.rows.add(kind, "甲.csv", settings,
                    Actor.SYSTEM.named(askedBy, List.of(Role.BUREAU_OFFICER)), "示例专干", null, false);
            outside.inputs.keep(id,
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            outside.rows.begin(id);
            outside.rows.end(outside.rows.find(id).orElseThrow(), JobStatus.FAILED,
                    new RuleViolation("list.has-faults", 1), List.of(), 1, Map.of());
            return id;
        });
    }

    /** As the day after. */
    public void forgetInput(long id) {
        in(() -> {
            outside.inputs.drop(id);
            return null;
        });
    }
}
