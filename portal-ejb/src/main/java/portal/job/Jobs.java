package portal.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.identity.CurrentCaller;
import portal.tenancy.CurrentTenant;

/**
 * Where a capability asks for long work, within a deed of its own: both stand, or neither; and where it
 * finds again what it gave along.
 */
@Dependent
public class Jobs {

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    JobRows rows;

    @Inject
    JobInputs inputs;

    @Inject
    JobBell bell;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /**
     * Asks for a job in the name of the caller.
     *
     * @param kind    a {@link JobWork}'s
     * @param subject what it works on, as a reader knows it: the name of a file
     * @param input   what it works on; read to its end
     * @return its id
     */
    public long ask(String kind, String subject, Map<String, Object> settings, InputStream input) {
        rows.requireRoom();
        long id = add(kind, subject, settings, false);
        try {
            inputs.keep(id, input);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return id;
    }

    /**
     * Asks for a job that works on rows alone and goes along with something else: it is never refused and
     * stands behind the others, and only where it fails its asker is told.
     */
    public long askQuietly(String kind, String subject, Map<String, Object> settings) {
        return add(kind, subject, settings, true);
    }

    private long add(String kind, String subject, Map<String, Object> settings, boolean quiet) {
        var asker = caller.get();
        long id = rows.add(kind, shortened(subject), settings, actor.get(), asker.getDisplayName(),
                asker.school().orElse(null), quiet);
        deed.detail("job", id);
        bell.afterCommit(new JobKey(tenant.code(), id), quiet);
        return id;
    }

    /** One of the county's jobs, whoever asked for it. */
    public Optional<Job> find(long id) {
        return rows.find(id);
    }

    /** Those of the county that are of a kind, the latest first. */
    public List<Job> latest(String kind, int most) {
        return rows.latest(kind, most);
    }

    /** What the job was given, as long as it is kept; to be read within the caller's transaction. */
    public InputStream input(Job job) {
        return inputs.open(job.id());
    }

    /** On one line, and as long as one reads. */
    private static String shortened(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
    }
}
