package portal.job;

/** The hour in which a county's jobs are let go of, told to those who keep what came of theirs. */
public record OldResults() {}
