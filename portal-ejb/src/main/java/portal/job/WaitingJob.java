package portal.job;

/** A job that waits or runs, as the queue may have to be told of it. @param quiet whether it stands behind the others */
record WaitingJob(long id, boolean quiet) {}
