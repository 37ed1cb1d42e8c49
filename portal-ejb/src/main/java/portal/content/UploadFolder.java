package portal.content;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import portal.NotFound;
import portal.RuleViolation;

/**
 * One account's unfinished uploads on the disk: of each a small document that says what was
 * announced, and beside it the bytes. How far an upload has come is how many bytes lie there, so that
 * nothing has to agree with them after a crash.
 *
 * <p>An upload is there as long as its document is. Whoever reaches the folder of one account reaches
 * none of another's.
 */
final class UploadFolder {

    private static final String PARTIAL = "partial";
    private static final String TOLD = ".json";
    private static final String BYTES = ".bytes";
    private static final String LOCK = ".lock";
    private static final String NEW = ".new";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CountyFolders folders;
    private final Path folder;
    private final FileSettings settings;

    UploadFolder(FileSettings settings, String county, long account) {
        this(settings, new CountyFolders(settings.folder()),
                new CountyFolders(settings.folder()).of(county, PARTIAL)
                        .resolve(Long.toString(account)));
    }

    private UploadFolder(FileSettings settings, CountyFolders folders, Path folder) {
        this.settings = settings;
        this.folders = folders;
        this.folder = folder;
    }

    String begin(Announcement told) throws IOException {
        var drawn = new byte[ID_BYTES];
        RANDOM.nextBytes(drawn);
        String id = HexFormat.of().formatHex(drawn);
        folders.made(folder);
        CountyFolders.own(bytes(id));
        write(id, told, Instant.now(), Optional.empty());
        return id;
    }

    void judged(PartialUpload upload, PartialUpload.Verdict verdict) throws IOException {
        write(upload.id(), upload.told(), upload.begunAt(), Optional.of(verdict));
    }

    private void write(
            String id, Announcement told, Instant begunAt, Optional<PartialUpload.Verdict> verdict)
            throws IOException {
        var document = JSON.createObjectBuilder()
                .add("purpose", told.purpose())
                .add("name", told.name())
                .add("length", told.length())
                .add("begunAt", begunAt.toString());
        told.digest().ifPresent(digest -> document.add("sha256", digest.hex()));
        told.modified().ifPresent(modified -> document.add("modified", modified));
        verdict.ifPresent(found -> document
                .add("digest", found.digest().hex())
                .add("type", found.type().name()));
        Path written = folder.resolve(id + NEW);
        Files.deleteIfExists(written);
        CountyFolders.own(written);
        try (FileChannel out = FileChannel.open(written, StandardOpenOption.WRITE)) {
            var text = ByteBuffer.wrap(document.build().toString().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        }
        CountyFolders.move(written, folder.resolve(id + TOLD));
    }

    /** The oldest first. */
    List<PartialUpload> all() throws IOException {
        var all = new ArrayList<PartialUpload>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> documents = Files.newDirectoryStream(folder, "*" + TOLD)) {
                for (Path document : documents) {
                    find(document.getFileName().toString().replace(TOLD, "")).ifPresent(all::add);
                }
            }
        }
        all.sort(Comparator.comparing(PartialUpload::begunAt));
        return all;
    }

    Optional<PartialUpload> find(String id) throws IOException {
        if (id == null || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(folder.resolve(id + TOLD));
                var reader = JSON.createReader(in)) {
            return Optional.of(upload(id, reader.readObject()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (RuntimeException spoilt) {
            // No document that the portal wrote; it expires like any other.
            return Optional.empty();
        }
    }

    private PartialUpload upload(String id, JsonObject told) throws IOException {
        Path bytes = bytes(id);
        return new PartialUpload(
                id,
                new Announcement(told.getString("purpose"), told.getString("name"),
                        told.getJsonNumber("length").longValue(),
                        text(told, "sha256").map(Digest::new), text(told, "modified")),
                Files.size(bytes),
                Instant.parse(told.getString("begunAt")),
                Files.getLastModifiedTime(bytes).toInstant().plus(settings.grace()),
                text(told, "digest").map(digest -> new PartialUpload.Verdict(
                        new Digest(digest), FileType.valueOf(told.getString("type")))));
    }

    private static Optional<String> text(JsonObject told, String name) {
        return Optional.ofNullable(told.getString(name, null));
    }

    Path bytes(String id) {
        return folder.resolve(id + BYTES);
    }

    /** A file by which writers of one upload know of each other, on whatever node they are. */
    FileChannel lock(String id) throws IOException {
        return FileChannel.open(folder.resolve(id + LOCK),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** From now on the upload is the caller's alone; whoever comes meanwhile is refused. */
    FileLock alone(String id, FileChannel lock) throws IOException {
        FileLock taken = taken(lock);
        if (taken == null) {
            throw new RuleViolation("content.upload-busy");
        }
        if (!Files.exists(folder.resolve(id + TOLD))) {
            taken.close();
            Files.deleteIfExists(folder.resolve(id + LOCK));
            throw new NotFound("PartialUpload");
        }
        return taken;
    }

    private static FileLock taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id + TOLD));
        CountyFolders.force(folder);
        for (String part : List.of(BYTES, LOCK, NEW)) {
            Files.deleteIfExists(folder.resolve(id + part));
        }
    }

    /** How many bytes lie there of unfinished uploads, of every account of the county. */
    static long lying(FileSettings settings, String county) throws IOException {
        Path all = new CountyFolders(settings.folder()).of(county, PARTIAL);
        if (!Files.isDirectory(all)) {
            return 0;
        }
        var lying = new LongAdder();
        Files.walkFileTree(all, Set.of(), 2, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile() && file.toString().endsWith(BYTES)) {
                    lying.add(facts.size());
                }
                return FileVisitResult.CONTINUE;
            }

            /** Others begin and end uploads meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                    throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return lying.sum();
    }

    /** Removes what nothing has been added to since then, of every account of the county. */
    static void discard(FileSettings settings, String county, Instant before) throws IOException {
        var folders = new CountyFolders(settings.folder());
        Path all = folders.of(county, PARTIAL);
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> accounts = Files.newDirectoryStream(all)) {
                for (Path account : accounts) {
                    new UploadFolder(settings, folders, account).discard(before);
                }
            }
        }
    }

    private void discard(Instant before) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String id = file.getFileName().toString().replaceFirst("\\..*", "");
                Path aged = Files.exists(bytes(id)) ? bytes(id) : file;
                if (isOlder(aged, before)) {
                    remove(id);
                }
            }
        }
    }

    /** What has gone meanwhile is nobody's to remove. */
    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
