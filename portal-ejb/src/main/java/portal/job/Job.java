package portal.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.RuleViolation;

/**
 * Long work that somebody of a county asked for (任务), and how far it has come.
 *
 * @param subject      what it works on, as a reader knows it: the name of a file
 * @param settings     what its asker chose
 * @param askedBy      the user name
 * @param askedName    how they are called
 * @param school       the id of the school acted at, or null
 * @param attempt      how often it was begun; more than once after a node died or a passing failure
 * @param total        how much there is to do, or null while nobody knows
 * @param refusal      the key that says why it failed, or null
 * @param figures      what that message names
 * @param faultCount   faults found, of which the first are kept
 * @param result       what came of it: figures by name
 * @param inputKept    whether what it worked on is still here
 */
public record Job(
        long id,
        String kind,
        String subject,
        Map<String, Object> settings,
        String askedBy,
        String askedName,
        String askedFrom,
        Long school,
        Instant askedAt,
        JobStatus status,
        int attempt,
        Instant startedAt,
        Instant endedAt,
        boolean cancelWished,
        long done,
        Long total,
        String refusal,
        List<Object> figures,
        long faultCount,
        Map<String, Object> result,
        boolean inputKept) {

    /** Why it failed, if it did. */
    public Optional<RuleViolation> failure() {
        return Optional.ofNullable(refusal)
                .map(key -> new RuleViolation(key, figures.toArray()));
    }

    /** Whether it can be asked to end: it runs or waits, and nobody has asked. */
    public boolean cancellable() {
        return !status.isOver() && !cancelWished;
    }
}
