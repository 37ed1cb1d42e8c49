package portal.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

/**
 * What a backup or a restore leaves in the data folder for the portal, which puts it on record when
 * it next looks, running already or at its next start.
 */
final class BackupNote {

    static final String FOLDER = "backup-notes";

    private BackupNote() {}

    /** @param beforeUpgrade whether a start made it before it changed the schema */
    static void made(
            Path data, Path file, Manifest manifest, Duration took, boolean beforeUpgrade) {
        var note = new Properties();
        note.setProperty("kind", beforeUpgrade ? "BEFORE_UPGRADE" : "MADE");
        note.setProperty("at", Instant.now().minus(took).toString());
        note.setProperty("millis", Long.toString(took.toMillis()));
        note.setProperty("bytes", Long.toString(Backup.size(file)));
        leave(data, file, manifest, note);
    }

    static void restored(Path data, Path file, Manifest manifest, Duration took) {
        var note = new Properties();
        note.setProperty("kind", "RESTORED");
        note.setProperty("at", Instant.now().toString());
        note.setProperty("millis", Long.toString(took.toMillis()));
        note.setProperty("bytes", Long.toString(Backup.size(file)));
        leave(data, file, manifest, note);
    }

    private static void leave(Path data, Path file, Manifest manifest, Properties note) {
        note.setProperty("file", file.toString());
        note.setProperty("node", Backup.node());
        note.setProperty("schema", manifest.fact(Manifest.SCHEMA));
        note.setProperty("program", manifest.fact(Manifest.PROGRAM));
        note.setProperty("made-at", manifest.fact(Manifest.MADE_AT));
        note.setProperty("database", Boolean.toString(manifest.hasDatabase()));
        try {
            Path folder = data.resolve(FOLDER);
            if (Files.notExists(folder)) {
                Files.createDirectory(folder);
                DataFolder.permit(folder, "rwx------");
                DataFolder.ownLike(data, folder);
            }
            var text = new StringWriter();
            note.store(text, null);
            Path beside = DataFolder.createNewPrivate(
                    folder.resolve(UUID.randomUUID() + ".part"));
            Files.writeString(beside, text.toString());
            DataFolder.ownLike(data, beside);
            DataFolder.settle(beside, folder.resolve(
                    beside.getFileName().toString().replace(".part", ".properties")));
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, "backup.no-note", file, data);
        }
    }
}
