package portal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import portal.platform.Backup.Kind;

/** The notes that the commands {@code backup} and {@code restore} leave in a data folder. */
final class BackupNotes {

    private static final Logger LOG = System.getLogger(BackupNotes.class.getName());
    private static final String FOLDER = "backup-notes";
    private static final String NOTE = ".properties";
    private static final String UNREADABLE = ".unreadable";

    private final Path folder;

    /** @param data the data folder */
    BackupNotes(Path data) {
        folder = data.resolve(FOLDER);
    }

    /** What is there; a note that makes no sense is put aside and told of in the log. */
    List<Backup> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var notes = new ArrayList<Backup>();
        try (var files = Files.newDirectoryStream(folder, "*" + NOTE)) {
            for (Path file : files) {
                try {
                    notes.add(read(file));
                } catch (NoSuchFileException taken) {
                    // By another node over the same folder.
                } catch (IOException | IllegalArgumentException | DateTimeException senseless) {
                    LOG.log(Level.WARNING, "no note of a backup: " + file, senseless);
                    Files.move(file, file.resolveSibling(file.getFileName() + UNREADABLE));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return notes;
    }

    private static Backup read(Path file) throws IOException {
        var note = new Properties();
        try (var in = Files.newInputStream(file)) {
            note.load(in);
        }
        String name = file.getFileName().toString();
        return new Backup(
                UUID.fromString(name.substring(0, name.length() - NOTE.length())),
                Kind.valueOf(fact(note, "kind")),
                Instant.parse(fact(note, "at")),
                Duration.ofMillis(Long.parseLong(fact(note, "millis"))),
                fact(note, "node"),
                fact(note, "file"),
                Long.parseLong(fact(note, "bytes")),
                fact(note, "schema"),
                fact(note, "program"),
                Instant.parse(fact(note, "made-at")),
                Boolean.parseBoolean(fact(note, "database")));
    }

    private static String fact(Properties note, String name) {
        String value = note.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    void remove(Backup taken) {
        try {
            Files.deleteIfExists(folder.resolve(taken.id() + NOTE));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
