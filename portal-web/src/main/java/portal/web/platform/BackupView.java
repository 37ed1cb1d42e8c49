package portal.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import portal.platform.Backup;
import portal.platform.BackupReading;
import portal.platform.BackupState;
import portal.web.frame.Words;

/** When this portal was backed up last, and the command for the next time. */
@Named("platformBackup")
@RequestScoped
public class BackupView {

    private static final double MEGABYTE = 1_000_000;
    private static final double SECOND = 1_000;

    @Inject
    BackupReading reading;

    private BackupState state;

    /** A backup as a row of the table. */
    public record Row(
            String at, String kind, String chip, String node, String file, String size,
            String took, String schema) {}

    public void load() {
        state = reading.now();
    }

    public BackupState getState() {
        return state;
    }

    public String getChip() {
        return state.due() ? "chip chip-warn" : "chip chip-ok";
    }

    /** In one sentence, for the head of the page and for the page of the portal's health. */
    public String getSentence() {
        return sentence(Words.ofPage(), state);
    }

    static String sentence(Words words, BackupState state) {
        var last = state.last();
        if (last.isEmpty()) {
            return words.text("backup.none");
        }
        return words.text(state.due() ? "backup.overdue" : "backup.recent",
                new PlatformWords(words).at(last.get().at()), last.get().node(),
                state.remindAfter().toDays());
    }

    public List<Row> getRows() {
        var words = Words.ofPage();
        return state.all().stream().map(backup -> row(words, backup)).toList();
    }

    private static Row row(Words words, Backup backup) {
        return new Row(
                new PlatformWords(words).at(backup.at()),
                words.text("backup.kind." + backup.kind()),
                backup.kind() == Backup.Kind.RESTORED ? "chip chip-info" : "chip",
                backup.node(), backup.file(),
                words.text("backup.megabytes", backup.bytes() / MEGABYTE),
                words.text("backup.seconds", backup.took().toMillis() / SECOND),
                backup.schema());
    }

    public boolean isNone() {
        return state.all().isEmpty();
    }

    public boolean isExternal() {
        return !state.ownDatabase();
    }

    /** To copy and run on this node; the shell writes today's date into the name. */
    public String getCommand() {
        String folder = state.folder().map(Object::toString).orElse("DIR");
        return "java -jar portal.jar backup --data " + quoted(folder)
                + " portal-$(date +%Y%m%d-%H%M).zip";
    }

    private static String quoted(String path) {
        return path.matches("[\\w/.:+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
