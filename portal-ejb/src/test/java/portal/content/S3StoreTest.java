package portal.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;

/** What only a storage of the S3 kind does: who may, pieces, ranges, lines that break. */
class S3StoreTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @TempDir
    static Path buckets;

    private static S3AtWork storage;

    private final String prefix = UUID.randomUUID() + "/";

    @BeforeAll
    static void aStorage() throws Exception {
        storage = new S3AtWork(buckets);
    }

    @AfterAll
    static void itEnds() throws Exception {
        storage.close();
    }

    private S3Store store() {
        return storage.store(prefix);
    }

    private Digest place(FileStore store, String county, byte[] bytes) throws IOException {
        Path arrived = Files.write(folder.resolve("arrived"), bytes);
        var digest = Digest.counted(new ByteArrayInputStream(bytes));
        store.place(county, digest, arrived);
        assertFalse(Files.exists(arrived), "it is there and nowhere else");
        return digest;
    }

    private static byte[] some(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(FileStore store, String county, Digest digest) throws IOException {
        try (var open = store.open(county, digest)) {
            return Channels.newInputStream(open).readAllBytes();
        }
    }

    private static Set<Digest> visited(FileStore store, String county) throws IOException {
        var all = new HashSet<Digest>();
        store.visit(county, all::add);
        return all;
    }

    @Test
    void whatTakesSeveralPiecesComesBackAsItWas() throws IOException {
        var store = store();
        byte[] bytes = some(20 * MEGABYTE + 17);
        var digest = place(store, FIRST, bytes);
        assertArrayEquals(bytes, read(store, FIRST, digest));
        place(store, FIRST, bytes);
        assertEquals(Set.of(digest), visited(store, FIRST));
    }

    @Test
    void keysAreThePathsOfAFolderAndNameNoFile() throws IOException {
        var digest = place(store(), FIRST, some(5));
        assertTrue(Files.exists(storage.under(prefix).resolve(FIRST).resolve("held")
                .resolve(digest.hex().substring(0, 2)).resolve(digest.hex().substring(2, 4))
                .resolve(digest.hex())));
    }

    @Test
    void anyPlaceIsReadAndNothingBeyondTheEnd() throws IOException {
        var store = store();
        byte[] bytes = some(MEGABYTE);
        var digest = place(store, FIRST, bytes);
        var random = new Random(1);
        try (var open = store.open(FIRST, digest)) {
            assertEquals(bytes.length, open.size());
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(bytes.length);
                var into = ByteBuffer.allocate(random.nextInt(1, 1_000));
                open.position(from);
                int read = open.read(into);
                for (int at = 0; at < read; at++) {
                    assertEquals(bytes[from + at], into.array()[at]);
                }
            }
            open.position(bytes.length);
            assertEquals(-1, open.read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void oneCountyHoldsNothingOfAnothers() throws IOException {
        var store = store();
        var digest = place(store, FIRST, some(9));
        assertFalse(FilesAtWork.holds(store, SECOND, digest));
        assertThrows(NoSuchFileException.class, () -> store.open(SECOND, digest));
        assertEquals(Set.of(), visited(store, SECOND));
        store.discard(SECOND, digest);
        assertTrue(FilesAtWork.holds(store, FIRST, digest));
        assertThrows(IllegalArgumentException.class, () -> FilesAtWork.holds(store, "../" + FIRST, digest));
    }

    @Test
    void moreThanAListHoldsIsVisitedToTheLast() throws IOException {
        var store = store();
        var digests = new HashSet<Digest>();
        var held = storage.under(prefix + FIRST + "/held");
        for (int number = 0; number < 1_203; number++) {
            var digest = Digest.counted(new ByteArrayInputStream(new byte[] {
                (byte) number, (byte) (number >> 8)}));
            digests.add(digest);
            Files.write(held.resolve(digest.hex()), new byte[] {1});
        }
        assertEquals(digests, visited(store, FIRST));
    }

    @Test
    void whatDoesNotWorkIsRefusedAtTheStart() throws Exception {
        store().requireUsable();
        var right = storage.settings("");
        assertRefused(new S3Settings(right.endpoint(), right.bucket(), right.region(),
                right.accessKey(), "another", true, ""));
        assertRefused(new S3Settings(right.endpoint(), right.bucket(), right.region(),
                "nobody", right.secretKey(), true, ""));
        assertRefused(new S3Settings(right.endpoint(), "no-such-bucket", right.region(),
                right.accessKey(), right.secretKey(), true, ""));
        int free;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = nobody.getLocalPort();
        }
        assertRefused(new S3Settings(URI.create("http://127.0.0.1:" + free), right.bucket(),
                right.region(), right.accessKey(), right.secretKey(), true, ""));
    }

    private static void assertRefused(S3Settings wrong) {
        var refused = assertThrows(IllegalStateException.class,
                () -> new S3Store(wrong).requireUsable());
        assertTrue(refused.getMessage().contains("portal.files.s3"), refused.getMessage());
        assertFalse(refused.getMessage().contains(wrong.secretKey()), refused.getMessage());
    }

    @Test
    void aStorageThatIsGoneIsAFailureAndNotALoss() throws Exception {
        var going = new S3AtWork(folder.resolve("going"));
        var store = going.store("");
        var digest = place(store, FIRST, some(12));
        going.close();
        assertFalse(assertThrows(IOException.class, () -> store.open(FIRST, digest))
                instanceof NoSuchFileException);
        assertThrows(IOException.class, () -> place(store, FIRST, some(13)));
        assertTrue(Files.exists(folder.resolve("arrived")), "it can be tried again");
    }

    @Test
    void piecesThatDoNotAllArriveLeaveNothing() throws IOException {
        var parts = new ArrayList<String>();
        var store = storage.store(prefix, client -> (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class},
                (self, method, arguments) -> {
                    parts.add(method.getName());
                    if (method.getName().equals("uploadPart") && parts.size() > 2) {
                        throw SdkClientException.create("the line broke");
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
        assertThrows(IOException.class, () -> place(store, FIRST, some(20 * MEGABYTE)));
        assertEquals(List.of("createMultipartUpload", "uploadPart", "uploadPart",
                "abortMultipartUpload"), parts);
        assertEquals(Set.of(), visited(store(), FIRST));
    }

    @Test
    void bytesThatAreNotWhatTheyAreCalledAreNotTaken() throws IOException {
        Path arrived = Files.write(folder.resolve("arrived"), some(100));
        var other = Digest.counted(new ByteArrayInputStream(some(101)));
        var store = store();
        assertThrows(IOException.class, () -> store.place(FIRST, other, arrived));
        assertEquals(Set.of(), visited(store, FIRST));
    }

    @Test
    void settingsAreReadAsTheyAreMeant() {
        var work = Map.of("portal.files.dir", folder.toString(),
                "portal.files.s3.endpoint", "https://s3.example:9000", "portal.files.s3.bucket", "b",
                "portal.files.s3.access-key", "k", "portal.files.s3.secret-key", "geheim",
                "portal.files.s3.prefix", "/x/y/");
        var read = FileSettings.of(name -> Optional.ofNullable(work.get(name))).s3().orElseThrow();
        assertEquals("x/y/", read.prefix());
        assertTrue(read.pathStyle());
        assertFalse(read.toString().contains("geheim"));
        for (String wrong : List.of("s3.example", "ftp://s3.example", "https://a b", "https://u:p@h")) {
            var given = new HashMap<>(work);
            given.put("portal.files.s3.endpoint", wrong);
            assertThrows(IllegalStateException.class,
                    () -> FileSettings.of(name -> Optional.ofNullable(given.get(name))), wrong);
        }
        var without = new HashMap<>(work);
        without.remove("portal.files.s3.bucket");
        assertThrows(IllegalStateException.class,
                () -> FileSettings.of(name -> Optional.ofNullable(without.get(name))));
    }
}
