package portal.content;

import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.identity.CastOfCallers;

/** Uploads of several accounts outside a container, and transactions that take them. */
final class UploadsAtWork {

    static final long ONE = 1;
    static final long OTHER = 2;

    final FilesAtWork files;
    private final List<Synchronization> open = new ArrayList<>();

    UploadsAtWork(FilesAtWork files) {
        this.files = files;
    }

    PartialUploads of(String county, long account) {
        var uploads = new PartialUploads();
        uploads.settings = files.settings();
        uploads.arrivals = files.arrivals();
        uploads.arriving = files.arrivals().folder;
        uploads.tenant = files.tenant;
        uploads.caller = CastOfCallers.account(account, county, null);
        uploads.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                TransactionSynchronizationRegistry.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, arguments) -> open.add((Synchronization) arguments[0]));
        return uploads;
    }

    <T> T as(String county, long account, Function<PartialUploads, T> work) {
        return within(county, () -> work.apply(of(county, account)));
    }

    private <T> T within(String county, Callable<T> work) {
        try {
            return files.tenant.within(county, work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The service, in a transaction that only reads. */
    <T> T uploading(String county, long account, UploadTaker taker, Function<Uploading, T> work) {
        return files.in(county, stored -> {
            var uploading = new Uploading();
            uploading.uploads = of(county, account);
            uploading.files = stored;
            uploading.takers = only(taker);
            return work.apply(uploading);
        });
    }

    @SuppressWarnings("unchecked")
    private static Instance<UploadTaker> only(UploadTaker taker) {
        return (Instance<UploadTaker>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class},
                (self, method, arguments) -> Stream.of(taker));
    }

    /** A transaction of a capability that takes an upload and keeps it. */
    long keep(String county, long account, String id, boolean commits) {
        try {
            long kept = files.in(county, stored -> {
                try (var arrived = of(county, account).take(id, FilesAtWork.TABLES)) {
                    long file = stored.keep(arrived, FilesAtWork.BATCH);
                    if (!commits) {
                        throw new IllegalStateException("rolled back");
                    }
                    return file;
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            over(Status.STATUS_COMMITTED);
            return kept;
        } catch (RuntimeException failure) {
            over(Status.STATUS_ROLLEDBACK);
            throw failure;
        }
    }

    void over(int status) {
        open.forEach(one -> one.afterCompletion(status));
        open.clear();
    }

    String begin(String county, long account, byte[] bytes) {
        return as(county, account, uploads -> uploads.begin(told(bytes, Optional.empty())).id());
    }

    static Announcement told(byte[] bytes, Optional<Digest> digest) {
        return new Announcement("table", "名单.csv", bytes.length, digest, Optional.of("7"));
    }

    /** Sends from where the upload stands. */
    long send(String county, long account, String id, byte[] bytes, int from) {
        return send(county, account, id, from,
                new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, bytes.length)));
    }

    long send(String county, long account, String id, long from, InputStream in) {
        return as(county, account,
                uploads -> uploads.append(id, from, in, FilesAtWork.TABLES));
    }

    /** A line that fails after so many bytes. */
    static InputStream cut(byte[] bytes, int from, int to, Throwable failure) {
        return new InputStream() {

            private int at = from;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                if (at >= to) {
                    if (failure instanceof Error death) {
                        throw death;
                    }
                    throw (IOException) failure;
                }
                int read = Math.min(Math.min(most, to - at), 10_000);
                System.arraycopy(bytes, at, into, offset, read);
                at += read;
                return read;
            }
        };
    }
}
