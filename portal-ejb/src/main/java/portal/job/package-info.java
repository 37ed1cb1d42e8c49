/**
 * Long work (任务): asked for in a deed, done by whichever node has a thread for it, all of it or nothing,
 * with its progress to be seen and its end to be wished.
 *
 * <p>A capability implements {@link portal.job.JobWork} and asks by {@link portal.job.Jobs}; begin reading
 * there. {@link portal.job.JobQueue} brings the county's {@code job} to a {@link portal.job.JobWorker}, which
 * does an attempt at it: the work in one transaction ({@link portal.job.JobWorking}), how it stands in others
 * ({@link portal.job.JobBook}). A node that died leaves nothing half done; another begins from the beginning,
 * three times at most.
 *
 * <p>Not here: any work. This package knows no capability above it.
 */
package portal.job;
