package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import portal.NotNow;
import portal.RuleViolation;

/**
 * Asks the scanner about each file that arrives, where the operator has one. Nothing is let in
 * without its word; what it finds harmful goes to the quarantine and on record.
 */
@ApplicationScoped
class FileScreening {

    private static final Logger LOG = Logger.getLogger(FileScreening.class.getName());
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final String CLEAN = "stream: OK";
    private static final String TOO_LARGE = "INSTREAM size limit exceeded. ERROR";
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Inject
    FileSettings settings;

    @Inject
    QuarantineFolder quarantine;

    @Inject
    QuarantineBook book;

    /** Refuses what the scanner does, and what it says nothing about within its time. */
    void require(Path file, String county, String name, Purpose purpose, Digest digest, long size)
            throws IOException {
        var scanner = settings.clamd();
        if (scanner.isEmpty()) {
            return;
        }
        var harmful = found(scanner.get(), file, size);
        if (harmful.isPresent()) {
            quarantine.take(county, digest, file);
            book.enter(new QuarantinedFile.Arrival(
                    name, digest, size, harmful.get(), purpose.code()));
            throw new RuleViolation("content.infected", name, harmful.get());
        }
    }

    /** What the scanner calls it; a scanner that is being started again is asked again. */
    private static Optional<String> found(Clamd scanner, Path file, long size) {
        IOException last = null;
        var until = Instant.now().plus(scanner.within());
        for (Duration left = scanner.within(); !left.isNegative() && !left.isZero();
                left = Duration.between(Instant.now(), until)) {
            try {
                String answer = scanner.within(left).screen(file);
                var found = FOUND.matcher(answer);
                if (found.matches()) {
                    return Optional.of(found.group(1));
                } else if (answer.equals(CLEAN)) {
                    return Optional.empty();
                } else if (answer.equals(TOO_LARGE)) {
                    throw new RuleViolation(
                            "content.too-large-to-screen", FileArrivals.megabytes(size));
                }
                throw new IOException("clamd says what nobody understands: " + answer);
            } catch (IOException silent) {
                last = silent;
                pause();
            }
        }
        LOG.log(Level.WARNING, "clamd has no word on a file: " + scanner, last);
        throw new NotNow("content.not-screened");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotNow("content.not-screened");
        }
    }
}
