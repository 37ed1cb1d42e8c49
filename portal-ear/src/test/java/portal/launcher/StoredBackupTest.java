package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as a backup, and what a refused or broken one leaves behind. */
class StoredBackupTest {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path place;

    private Path sound;

    /** As a backup lays it out, with nothing in it that a database would start from. */
    @BeforeEach
    void makeOne() throws IOException {
        byte[] page = new byte[100_000];
        new Random(1).nextBytes(page);
        sound = place.resolve("sound.zip");
        try (BackupArchive archive = BackupArchive.begin(sound)) {
            archive.folder("db");
            archive.bytes("db/PG_VERSION", text("17\n"));
            archive.bytes("db/base", new ByteArrayInputStream(page));
            archive.folder("files");
            archive.bytes("secrets.properties", text("db.name=portal\n"));
            archive.seal(Map.of(Manifest.POSTGRESQL, "17", Manifest.SCHEMA, "20261121.2350"));
        }
        try (var war = new ZipOutputStream(Files.newOutputStream(place.resolve("portal.war")))) {
            var jar = new ByteArrayOutputStream();
            try (var domain = new ZipOutputStream(jar)) {
                domain.putNextEntry(new ZipEntry("db/migration/V20261121_2350__last.sql"));
            }
            war.putNextEntry(new ZipEntry("WEB-INF/lib/portal-ejb.jar"));
            war.write(jar.toByteArray());
        }
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void restore(Path file, Path data) {
        new Restore(file, data, place, SILENT).run();
    }

    private static String refused(Runnable command) {
        return assertThrows(Refusal.class, command::run).key();
    }

    @Test
    void aSoundOneIsUnpackedForItsOwnerAlone() throws IOException {
        Path data = place.resolve("data");
        restore(sound, data);
        assertEquals("db.name=portal\n", Files.readString(data.resolve("secrets.properties")));
        assertEquals("rwx------", modes(data.resolve("db")));
        assertEquals("rw-------", modes(data.resolve("db/base")));
        assertEquals("rw-------", modes(sound));
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileThatGrewWhileItWasReadIsKeptAsFarAsItWasRead() throws IOException {
        Path growing = Files.writeString(place.resolve("growing"), "as long");
        Path file = place.resolve("growing.zip");
        try (BackupArchive archive = BackupArchive.begin(file)) {
            archive.file("files/growing", growing, false);
            Files.writeString(growing, "as long as it was, and then some");
            archive.file("files/gone", place.resolve("gone"), false);
            archive.seal(Map.of(Manifest.POSTGRESQL, Manifest.EXTERNAL));
        }
        try (StoredBackup stored = StoredBackup.open(file)) {
            assertEquals(1, stored.manifest().files());
            stored.verify(new Progress(SILENT, "restore.verifying", 1));
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        long size = Files.size(sound);
        assertEquals("backup.exists", refused(() -> BackupArchive.begin(sound)));
        assertEquals(size, Files.size(sound));
    }

    @Test
    void twoAtATimeUnderOneNameAreOneTooMany() {
        Path file = place.resolve("twice.zip");
        try (BackupArchive first = BackupArchive.begin(file)) {
            assertFalse(first.has("db"));
            assertEquals("backup.in-work", refused(() -> BackupArchive.begin(file)));
        }
        assertEquals(List.of(), leftOf(file));
    }

    @Test
    void aFolderWithoutADatabaseIsRefusedAndWithAnExternalOneItsFilesAreKept() throws IOException {
        Path data = Files.createDirectory(place.resolve("none"));
        Path file = place.resolve("none.zip");
        Runnable backup = () -> new Backup(data, file, "1.0", SILENT).run();
        assertEquals("backup.no-database", refused(backup));
        Files.writeString(data.resolve("secrets.properties"), "portal.secret=x\n");
        for (String part : List.of("held/ab/cd", "arriving", "partial/1", "aside")) {
            Path folder = Files.createDirectories(data.resolve("files/999901").resolve(part));
            Files.writeString(folder.resolve("file"), "bytes");
        }
        System.setProperty(Configuration.URL, "jdbc:postgresql://db.invalid/portal");
        try {
            backup.run();
        } finally {
            System.clearProperty(Configuration.URL);
        }
        try (StoredBackup stored = StoredBackup.open(file)) {
            assertFalse(stored.manifest().hasDatabase());
            assertEquals(2, stored.manifest().files(), "nothing that no row names");
        }
        restore(file, place.resolve("none-restored"));
        assertEquals("bytes", Files.readString(
                place.resolve("none-restored/files/999901/held/ab/cd/file")));
        assertEquals("portal.secret=x\n",
                Files.readString(place.resolve("none-restored/secrets.properties")));
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        Path data = Files.createDirectory(place.resolve("full"));
        Files.writeString(data.resolve("something"), "of somebody");
        assertEquals("restore.not-empty", refused(() -> restore(sound, data)));
        assertEquals("of somebody", Files.readString(data.resolve("something")));
    }

    @Test
    void noPortalStartsOverARestoreThatWasCutOff() throws IOException {
        Path data = place.resolve("cut-off");
        Files.createDirectories(data.resolve("restoring/db"));
        assertEquals("restore.cut-off", refused(() -> DataFolder.take(data)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.99, 0.99999})
    void anArchiveThatIsCutOffIsRefusedAndNothingWritten(double share) throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        Path cut = place.resolve("cut-" + share + ".zip");
        Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * share)));
        assertRefusedAndNothingWritten("restore.damaged", cut);
    }

    @Test
    void aSingleChangedByteIsFound() throws IOException {
        Path changed = rewritten("changed", zip -> {
            Path secrets = zip.getPath("secrets.properties");
            Files.writeString(secrets, Files.readString(secrets).replaceFirst("db.name=p", "db.name=q"));
        });
        assertRefusedAndNothingWritten("restore.damaged", changed);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql 17,      postgresql 16,       restore.other-postgresql",
        "schema 20261121.2350, schema 99990101.0000, restore.newer",
        "portal-backup 1,    portal-backup 2,     restore.damaged",
        "secrets.properties, ../secrets.properties, restore.damaged",
        "secrets.properties, /secrets.properties, restore.damaged",
        "secrets.properties, db/../../secrets,    restore.damaged",
        "secrets.properties, lib/evil.jar,        restore.damaged",
        "secrets.properties, db\\secrets,         restore.damaged",
        "' db\n',            ' db\n- -1 files\n', restore.damaged"})
    void whatItsManifestMakesImpossibleIsRefused(String said, String instead, String key)
            throws IOException {
        assertRefusedAndNothingWritten(key, withManifest(text -> text.replace(said, instead)));
    }

    @Test
    @DisplayName("ASVS 12.3.2: a name that climbs out of the folder is refused although its manifest agrees")
    void aNameThatClimbsIsRefused() throws IOException {
        Path evil = rewritten("climbs", zip -> {
            Files.writeString(zip.getPath("files/x"), "out");
            Path manifest = zip.getPath(Manifest.NAME);
            Files.writeString(manifest, Files.readString(manifest)
                    + "0".repeat(64) + " 3 files/../../x\n");
        });
        assertRefusedAndNothingWritten("restore.damaged", evil);
        assertTrue(Files.notExists(place.resolve("x")));
    }

    @Test
    @DisplayName("ASVS 12.1.2: an entry that unpacks to more than its manifest says is stopped there")
    void aBombIsStopped() throws IOException {
        Path bomb = rewritten("bomb", zip ->
                Files.write(zip.getPath("secrets.properties"), new byte[50_000_000]));
        assertRefusedAndNothingWritten("restore.damaged", bomb);
    }

    @Test
    void whatDoesNotFitOnTheDiskIsRefusedBeforeItIsUnpacked() throws IOException {
        Path huge = withManifest(text -> text.replaceFirst(
                "[0-9]+ db/PG_VERSION", (Long.MAX_VALUE >> 1) + " db/PG_VERSION"));
        assertRefusedAndNothingWritten("restore.no-space", huge);
    }

    private void assertRefusedAndNothingWritten(String key, Path file) {
        Path data = place.resolve("refused");
        assertEquals(key, refused(() -> restore(file, data)));
        assertTrue(Files.notExists(data));
    }

    private Path withManifest(UnaryOperator<String> change) throws IOException {
        return rewritten("manifest", zip -> {
            Path manifest = zip.getPath(Manifest.NAME);
            Files.writeString(manifest, change.apply(Files.readString(manifest)));
        });
    }

    @FunctionalInterface
    private interface Change {

        void in(FileSystem zip) throws IOException;
    }

    private Path rewritten(String name, Change change) throws IOException {
        Path file = Files.copy(sound, Files.createTempDirectory(place, name).resolve("b.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            change.in(zip);
        }
        return file;
    }

    /** What stands under the name, whole or half. */
    private static List<String> leftOf(Path file) {
        try (var all = Files.list(file.getParent())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(file.getFileName().toString())).toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
