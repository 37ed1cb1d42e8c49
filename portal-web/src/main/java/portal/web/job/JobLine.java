package portal.web.job;

import java.security.Principal;
import portal.document.intake.ReturnedLists;
import portal.job.Job;
import portal.job.JobStatus;
import portal.web.frame.Words;

/**
 * A job as a page shows it.
 *
 * @param percent how far it has come, rounded down, or null while nobody knows
 * @param result  the id of what came of it, or null
 * @param made    where what it made is to be had, or null
 * @param toMade  what is said of the way there
 * @param marked  where its file is to be had with the faults marked, or null
 */
public record JobLine(
        long id, String title, String by, String at, String state, String chip, String words,
        Integer percent, boolean running, boolean cancellable, Long result, String made,
        String toMade, String marked) {

    private static final int WHOLE = 100;

    /** The job in that language, as that user sees it. */
    public static JobLine of(Job job, Words words, Principal user) {
        var in = new JobWords(words);
        return new JobLine(job.id(), in.title(job), job.askedName(), JobWords.at(job.askedAt()),
                words.text("job.state." + job.status()), chip(job.status()), in.state(job),
                percent(job), !job.status().isOver(), job.cancellable(),
                job.result().get("batch") instanceof Long batch ? batch : null,
                made(job),
                words.text(job.result().containsKey("resource") ? "jobs.draft" : "packages.take"),
                ReturnedLists.has(job, user.getName())
                        ? "/document/faults.xlsx?job=" + job.id() : null);
    }

    private static String made(Job job) {
        if (job.result().containsKey("package")) {
            return "/library/package.xhtml";
        }
        if (job.result().get("resource") instanceof Long resource) {
            return "/library/resource.xhtml?id=" + resource;
        }
        return job.result().containsKey("archive") ? "/tenancy/export.xhtml" : null;
    }

    private static Integer percent(Job job) {
        if (job.status() == JobStatus.DONE) {
            return WHOLE;
        }
        return job.total() == null || job.total() == 0
                ? null : (int) (job.done() * WHOLE / job.total());
    }

    private static String chip(JobStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> "chip chip-info";
            case DONE -> "chip chip-ok";
            case FAILED -> "chip chip-fault";
            case CANCELLED -> "chip";
        };
    }
}
