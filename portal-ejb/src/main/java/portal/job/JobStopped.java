package portal.job;

import portal.RuleViolation;

/**
 * What a work meets at its next report when it is to go no further: it lets it pass, so that all it
 * did is undone.
 */
public final class JobStopped extends RuleViolation {

    private static final long serialVersionUID = 1L;

    /** Why it goes no further. */
    enum Why {
        CANCELLED, TAKEN_OVER, RELEASED, TOO_LONG
    }

    private final Why why;

    private JobStopped(Why why, RuleViolation said) {
        super(said.key(), said.figures().toArray());
        this.why = why;
    }

    /** Somebody asked for its end. */
    static JobStopped cancelled() {
        return new JobStopped(Why.CANCELLED, new RuleViolation("job.cancelled"));
    }

    /** Another node has begun it anew, because this one was taken for dead. */
    static JobStopped takenOver() {
        return new JobStopped(Why.TAKEN_OVER, new RuleViolation("job.taken-over"));
    }

    /** This node is being stopped. */
    static JobStopped released() {
        return new JobStopped(Why.RELEASED, new RuleViolation("job.released"));
    }

    static JobStopped tooLong(long minutes) {
        return new JobStopped(Why.TOO_LONG, new RuleViolation("job.took-too-long", minutes));
    }

    Why why() {
        return why;
    }
}
