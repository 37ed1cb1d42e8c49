package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import portal.RuleViolation;
import portal.tenancy.CurrentTenant;

/**
 * Receives the bytes of files for the county that is served: piece by piece, so that memory does not
 * grow with them, and in no transaction, however long somebody's line takes.
 */
@ApplicationScoped
public class FileArrivals {

    static final int PIECE = 1 << 17;

    @Inject
    ArrivalFolder folder;

    @Inject
    FileSettings settings;

    @Inject
    FileScreening screening;

    @Inject
    CurrentTenant tenant;

    /** Takes all bytes there are, or refuses as soon as they are too many or of another kind. */
    public ArrivedFile receive(InputStream in, String name, Purpose purpose) {
        return arrived((file, county) -> {
            try (var taken = new TakenBytes(file, mostBytes(purpose))) {
                var piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    taken.write(piece, 0, read);
                }
                return judged(file, county, name, purpose, taken.safe(), taken.size());
            }
        });
    }

    /** Takes what the portal writes itself, of the first kind that the purpose takes. */
    public ArrivedFile written(String name, Purpose purpose, Writing writing) {
        return arrived((file, county) -> {
            try (var taken = new TakenBytes(file, mostBytes(purpose))) {
                writing.write(taken);
                var type = purpose.admitted().iterator().next();
                return new ArrivedFile(file, county, taken.safe(), taken.size(), type,
                        FileName.clean(name, type), purpose);
            }
        });
    }

    /** Writes a file, piece by piece. */
    @FunctionalInterface
    public interface Writing {

        void write(OutputStream out) throws IOException;
    }

    /** Makes a file of the county where nothing is yet. */
    @FunctionalInterface
    private interface Taking {

        ArrivedFile take(Path file, String county) throws IOException;
    }

    private ArrivedFile arrived(Taking taking) {
        String county = tenant.code();
        try {
            Path file = folder.next(county);
            try {
                return taking.take(file, county);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As much as a file for the purpose may have. */
    public long mostBytes(Purpose purpose) {
        return Math.min(purpose.mostBytes(), settings.mostBytes());
    }

    /** What the bytes turn out to be, however they came; refused where the purpose does not take it. */
    ArrivedFile judged(
            Path file, String county, String name, Purpose purpose, Digest digest, long size)
            throws IOException {
        if (size == 0) {
            throw new RuleViolation("content.empty");
        }
        FileType type = admitted(TypeDetection.of(file), name, purpose);
        String called = FileName.clean(name, type);
        screening.require(file, county, called, purpose, digest, size);
        return new ArrivedFile(file, county, digest, size, type, called, purpose);
    }

    /** Refuses by its beginning what the purpose never takes, so that nobody sends the rest in vain. */
    void requireLikely(Path beginning, String name, Purpose purpose) throws IOException {
        TypeDetection.early(beginning).ifPresent(found -> admitted(found, name, purpose));
    }

    private static FileType admitted(TypeDetection.Found found, String name, Purpose purpose) {
        return found.type().filter(purpose.admitted()::contains)
                .orElseThrow(() -> refused(found, name, purpose));
    }

    /** A broken file is mostly known by its name alone. */
    private static RuleViolation refused(TypeDetection.Found found, String name, Purpose purpose) {
        var ending = FileName.ending(name).filter(purpose::takes);
        if (ending.isPresent() && found.mayBeBroken()) {
            return new RuleViolation("content.type-broken", ending.get(), purpose.endings());
        }
        return found.called()
                .map(called -> new RuleViolation("content.type-refused", called, purpose.endings()))
                .orElseGet(() -> new RuleViolation("content.type-unknown", purpose.endings()));
    }

    static RuleViolation tooLarge(long most) {
        return new RuleViolation("content.too-large", megabytes(most));
    }

    /** As readers are told it, one place after the point. */
    static double megabytes(long bytes) {
        return Math.round(bytes * 10.0 / FileSettings.MEGABYTE) / 10.0;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
