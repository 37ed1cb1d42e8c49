/**
 * Jobs as pages and scripts see them: the list, one job with what it found, how far it has come.
 *
 * <p>Begin with {@link portal.web.job.JobLine}, a job in words; {@code portal:progress} shows it and
 * {@link portal.web.job.ProgressServlet} tells the page how it goes on.
 *
 * <p>Not here: what asks for a job, which stands with each capability.
 */
package portal.web.job;
