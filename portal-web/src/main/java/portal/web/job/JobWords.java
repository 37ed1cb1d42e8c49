package portal.web.job;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import portal.job.Job;
import portal.job.JobFault;
import portal.web.frame.Words;

/** Jobs in the reader's language. */
record JobWords(Words words) {

    /** What it is and what it works on. */
    String title(Job job) {
        return words.text("job.kind." + job.kind(), job.subject());
    }

    /** Where it stands and, once it is over, what came of it. */
    String state(Job job) {
        return switch (job.status()) {
            case QUEUED -> words.text("job.queued");
            case RUNNING -> running(job);
            case DONE -> job.result().isEmpty()
                    ? words.text("job.done") : words.text("job.done.with", figures(job.result()));
            case FAILED -> job.failure().map(words::text).orElse("");
            case CANCELLED -> words.text("job.state.CANCELLED.all");
        };
    }

    private String running(Job job) {
        if (job.cancelWished()) {
            return words.text("job.cancelling");
        }
        return job.total() == null || job.total() == 0
                ? words.text("job.begun") : words.text("job.running", job.done(), job.total());
    }

    private String figures(Map<String, Object> result) {
        return result.entrySet().stream()
                .filter(figure -> words.knows("job.figure." + figure.getKey()))
                .map(figure -> words.text("job.figure." + figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(words.text("list.separator")));
    }

    String says(JobFault fault) {
        return words.text(fault.key(), fault.figures().toArray());
    }

    static String at(Instant instant) {
        return instant == null ? "" : Words.minute(instant);
    }
}
