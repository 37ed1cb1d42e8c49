package portal.content;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.NotFound;
import portal.NotNow;
import portal.RuleViolation;
import portal.identity.CurrentCaller;
import portal.tenancy.CurrentTenant;

/**
 * The unfinished uploads of whoever asks, for the capabilities that take them: whatever meets a line,
 * a browser or the portal, what was sent need not be sent again.
 *
 * <p>Bytes are written a piece at a time, each at the place where the one before it ended, so that
 * two who send the same upload never mix: whoever comes second at a place is refused.
 */
@ApplicationScoped
public class PartialUploads {

    /** As many as somebody may have begun and not finished. */
    static final int MOST = 50;

    private static final Logger LOG = Logger.getLogger(PartialUploads.class.getName());

    @Inject
    FileSettings settings;

    @Inject
    FileArrivals arrivals;

    @Inject
    ArrivalFolder arriving;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentCaller caller;

    @Resource
    TransactionSynchronizationRegistry transaction;

    private UploadFolder folder() {
        return new UploadFolder(settings, tenant.code(), caller.get().getAccount());
    }

    /** Those of the caller, the oldest first. */
    List<PartialUpload> own() {
        try {
            return folder().all();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many bytes of anybody's in the county lie here, and have not been taken. */
    long lying() {
        try {
            return UploadFolder.lying(settings, tenant.code());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PartialUpload get(String id) {
        try {
            return get(folder(), id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PartialUpload get(UploadFolder folder, String id) throws IOException {
        return folder.find(id).orElseThrow(() -> new NotFound("PartialUpload"));
    }

    PartialUpload begin(Announcement told) {
        var folder = folder();
        try {
            return get(folder, folder.begin(told));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void discard(String id) {
        var folder = folder();
        try {
            get(folder, id);
            try (var lock = folder.lock(id); var alone = folder.alone(id, lock)) {
                folder.remove(id);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Takes the bytes that come until there are no more; also those that came before the line broke.
     * Once all are there, the file is judged, and what the purpose does not take is forgotten.
     *
     * @param from where the sender believes that the upload stands
     * @return how far the upload has come
     */
    long append(String id, long from, InputStream in, Purpose purpose) {
        var folder = folder();
        try {
            var upload = get(folder, id);
            try (var lock = folder.lock(id)) {
                var writing = new UploadWriting(folder, upload, lock, from);
                long to = writing.take(in, purpose, arrivals);
                if (to == upload.told().length() && upload.verdict().isEmpty()) {
                    try (var alone = folder.alone(id, lock)) {
                        judge(folder, upload, purpose, writing.digest());
                    }
                }
                return to;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PartialUpload.Verdict judge(
            UploadFolder folder, PartialUpload upload, Purpose purpose, Optional<Digest> known)
            throws IOException {
        var bytes = folder.bytes(upload.id());
        var told = upload.told();
        var digest = known.isPresent() ? known.get() : digest(bytes);
        try {
            if (told.digest().isPresent() && !told.digest().get().equals(digest)) {
                throw new RuleViolation("content.upload-changed", told.name());
            }
            var file = arrivals.judged(
                    bytes, tenant.code(), told.name(), purpose, digest, Files.size(bytes));
            var verdict = new PartialUpload.Verdict(digest, file.type());
            folder.judged(upload, verdict);
            return verdict;
        } catch (NotNow later) {
            // It is whole, and judged when it is asked for again.
            throw later;
        } catch (RuleViolation refused) {
            folder.remove(upload.id());
            throw refused;
        }
    }

    private static Digest digest(Path bytes) throws IOException {
        MessageDigest digest = FileArrivals.sha256();
        try (FileChannel in = FileChannel.open(bytes, StandardOpenOption.READ)) {
            var piece = ByteBuffer.allocate(FileArrivals.PIECE);
            while (in.read(piece) >= 0) {
                digest.update(piece.flip());
                piece.clear();
            }
        }
        return Digest.of(digest.digest());
    }

    /**
     * Takes a whole upload of the caller, within the transaction that keeps it: once that is
     * committed the upload is gone, and if it is rolled back the upload stays. Meanwhile nobody else
     * takes it.
     */
    public ArrivedFile take(String id, Purpose purpose) {
        var folder = folder();
        try {
            var upload = get(folder, id);
            if (!upload.told().purpose().equals(purpose.code())) {
                throw new NotFound("PartialUpload");
            }
            var lock = folder.lock(id);
            try {
                folder.alone(id, lock);
                var arrived = arrived(folder, upload, purpose);
                transaction.registerInterposedSynchronization(new Taken(folder, id, lock));
                return arrived;
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ArrivedFile arrived(UploadFolder folder, PartialUpload upload, Purpose purpose)
            throws IOException {
        if (!upload.isWhole()) {
            throw new RuleViolation("content.upload-unfinished", upload.told().name());
        }
        var verdict = upload.verdict().isPresent()
                ? upload.verdict().get()
                : judge(folder, upload, purpose, Optional.empty());
        return new ArrivedFile(
                arriving.another(tenant.code(), folder.bytes(upload.id())), tenant.code(),
                verdict.digest(), upload.told().length(), verdict.type(),
                FileName.clean(upload.told().name(), verdict.type()), purpose);
    }

    /** An upload that a transaction has taken, until that is over. */
    private record Taken(UploadFolder folder, String id, FileChannel lock)
            implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            try (lock) {
                if (status == Status.STATUS_COMMITTED) {
                    folder.remove(id);
                }
            } catch (IOException left) {
                LOG.log(Level.WARNING, left, () -> "an upload that was kept could not be removed");
            }
        }
    }
}
