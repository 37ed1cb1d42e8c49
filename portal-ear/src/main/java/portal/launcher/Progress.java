package portal.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** How far a long command has come, told on the console now and then. */
final class Progress {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);
    private static final long MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final String key;
    private final long whole;
    private long done;
    private Instant said = Instant.now();

    /** @param whole the bytes that are expected, which may turn out to be more or fewer */
    Progress(PrintStream out, String key, long whole) {
        this.out = out;
        this.key = key;
        this.whole = whole;
    }

    void add(long bytes) {
        done += bytes;
        Instant now = Instant.now();
        if (Duration.between(said, now).compareTo(NOW_AND_THEN) >= 0) {
            said = now;
            long percent = whole == 0 ? 99 : Math.min(99, done * 100 / whole);
            out.println(Words.say(key, megabytes(done), percent));
        }
    }

    static String megabytes(long bytes) {
        return Long.toString((bytes + MEGABYTE - 1) / MEGABYTE);
    }
}
