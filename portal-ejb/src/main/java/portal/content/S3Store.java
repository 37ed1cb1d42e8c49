package portal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Stored files in an S3-compatible storage, under the keys that they would have in a folder: below
 * the county's code, {@code held} in two steps of fan-out by content. What is put aside stays where
 * it is, and an empty object below {@code aside} says so and since when.
 *
 * <p>Every step is one request that is done or is not, and can be done again; what is sent is
 * verified by the storage (SHA-256) and by its size before it counts as held.
 */
final class S3Store implements FileStore {

    private static final int PART = 8 << 20;
    private static final int MOST_PARTS = 10_000;
    private static final int NOT_FOUND = 404;
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);
    private static final String BYTES = "application/octet-stream";
    private static final String HELD = "held/";
    private static final String ASIDE = "aside/";

    private final S3Client storage;
    private final S3Settings settings;

    S3Store(S3Settings settings) {
        this(client(settings), settings);
    }

    S3Store(S3Client storage, S3Settings settings) {
        this.storage = storage;
        this.settings = settings;
    }

    static S3Client client(S3Settings settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                // Others than Amazon know no checksum that follows the bytes: ours go before them.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTED_WITHIN)
                        .socketTimeout(ANSWERED_WITHIN))
                .build();
    }

    /** Lists, writes and removes something that is nobody's, as the portal will have to. */
    @Override
    public void requireUsable() {
        try {
            String trial = settings.prefix() + "trial";
            storage.listObjectsV2(list -> list.bucket(settings.bucket()).maxKeys(1));
            storage.putObject(put -> put.bucket(settings.bucket()).key(trial), RequestBody.empty());
            remove(trial);
        } catch (SdkException refused) {
            throw new IllegalStateException(
                    "stored files cannot be kept at portal.files.s3 (%s): %s".formatted(settings,
                            refused.getMessage()), refused);
        }
    }

    private String held(String county, Digest digest) {
        return held(county) + digest.hex().substring(0, 2) + "/" + digest.hex().substring(2, 4)
                + "/" + digest.hex();
    }

    private String held(String county) {
        return folder(county, HELD);
    }

    private String aside(String county, Digest digest) {
        return folder(county, ASIDE) + digest.hex();
    }

    private String folder(String county, String part) {
        return settings.prefix() + CountyFolders.code(county) + "/" + part;
    }

    @Override
    public void place(String county, Digest digest, Path arrived) throws IOException {
        String key = held(county, digest);
        long size = Files.size(arrived);
        answered(() -> {
            if (size <= PART) {
                storage.putObject(put -> put.bucket(settings.bucket()).key(key)
                        .checksumSHA256(base64(digest)),
                        RequestBody.fromFile(arrived));
            } else {
                placeInParts(key, arrived, size);
            }
            remove(aside(county, digest));
            return null;
        });
        long held = size(key);
        if (held != size) {
            throw new IOException("the storage holds %d of %d bytes".formatted(held, size));
        }
        Files.deleteIfExists(arrived);
    }

    /** Nothing is there until all of it is. */
    private void placeInParts(String key, Path arrived, long size) throws IOException {
        String upload = storage.createMultipartUpload(begin -> begin.bucket(settings.bucket())
                .key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256)).uploadId();
        try (var bytes = Files.newInputStream(arrived)) {
            int length = (int) Math.max(PART, size / MOST_PARTS + 1);
            var parts = new ArrayList<CompletedPart>();
            for (byte[] next = bytes.readNBytes(length); next.length > 0;
                    next = bytes.readNBytes(length)) {
                parts.add(part(key, upload, parts.size() + 1, next));
            }
            storage.completeMultipartUpload(end -> end.bucket(settings.bucket()).key(key)
                    .uploadId(upload).multipartUpload(all -> all.parts(parts)));
        } catch (IOException | RuntimeException failure) {
            abandon(key, upload, failure);
            throw failure;
        }
    }

    private CompletedPart part(String key, String upload, int number, byte[] bytes)
            throws IOException {
        String checksum = base64(Digest.counted(new ByteArrayInputStream(bytes)));
        String tag = storage.uploadPart(part -> part.bucket(settings.bucket()).key(key)
                        .uploadId(upload).partNumber(number).checksumSHA256(checksum),
                RequestBody.fromContentProvider(
                        () -> new ByteArrayInputStream(bytes), bytes.length, BYTES)).eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).checksumSHA256(checksum).build();
    }

    private void abandon(String key, String upload, Exception failure) {
        try {
            storage.abortMultipartUpload(
                    end -> end.bucket(settings.bucket()).key(key).uploadId(upload));
        } catch (SdkException unreachable) {
            failure.addSuppressed(unreachable);
        }
    }

    private static String base64(Digest digest) {
        return Base64.getEncoder().encodeToString(digest.bytes());
    }

    private long size(String key) throws IOException {
        return answered(() -> storage.headObject(
                head -> head.bucket(settings.bucket()).key(key)).contentLength());
    }

    @Override
    public SeekableByteChannel open(String county, Digest digest) throws IOException {
        String key = held(county, digest);
        return new ObjectChannel((from, to) -> answered(() -> storage.getObject(
                get -> get.bucket(settings.bucket()).key(key)
                        .range("bytes=%d-%d".formatted(from, to - 1)))), size(key));
    }

    @Override
    public void visit(String county, Consumer<Digest> visitor) throws IOException {
        var aside = new HashSet<Digest>();
        visitAside(county, (digest, since) -> aside.add(digest));
        list(held(county), object -> {
            var digest = digest(object);
            if (!aside.contains(digest)) {
                visitor.accept(digest);
            }
        });
    }

    @Override
    public void visitAside(String county, Aside visitor) throws IOException {
        list(folder(county, ASIDE),
                object -> visitor.visit(digest(object), object.lastModified()));
    }

    /** Page by page, and nothing that is not named by its content. */
    private void list(String folder, Consumer<S3Object> visitor) throws IOException {
        answered(() -> {
            storage.listObjectsV2Paginator(list -> list.bucket(settings.bucket()).prefix(folder))
                    .contents().stream()
                    .filter(object -> Digest.isOne(name(object)))
                    .forEach(visitor);
            return null;
        });
    }

    private static Digest digest(S3Object object) {
        return new Digest(name(object));
    }

    private static String name(S3Object object) {
        return object.key().substring(object.key().lastIndexOf('/') + 1);
    }

    @Override
    public void putAside(String county, Digest digest) throws IOException {
        answered(() -> storage.putObject(
                put -> put.bucket(settings.bucket()).key(aside(county, digest)),
                RequestBody.empty()));
    }

    @Override
    public void takeBack(String county, Digest digest) throws IOException {
        answered(() -> remove(aside(county, digest)));
    }

    /** The bytes first: as long as the mark is there, the next round comes back. */
    @Override
    public void discard(String county, Digest digest) throws IOException {
        answered(() -> remove(held(county, digest)));
        answered(() -> remove(aside(county, digest)));
    }

    private Object remove(String key) {
        return storage.deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
    }

    private static <T> T answered(Request<T> request) throws IOException {
        try {
            return request.answer();
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                throw (IOException) new NoSuchFileException(refused.getMessage()).initCause(refused);
            }
            throw new StoreAway(refused);
        } catch (SdkException unreachable) {
            throw new StoreAway(unreachable);
        }
    }

    /** What is asked of the storage. */
    @FunctionalInterface
    private interface Request<T> {

        T answer() throws IOException;
    }
}
