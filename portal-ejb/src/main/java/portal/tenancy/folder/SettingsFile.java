package portal.tenancy.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import portal.tenancy.folder.FolderFault.Kind;

/**
 * A file of figures: comments, blank lines and {@code key = value}, in UTF-8, and nothing else.
 *
 * <p>Read by ourselves, not by {@link java.util.Properties}, because a fault is told by its line
 * and the comment above a figure is its clause. The clause is the last comment line above the key;
 * keys that follow one another without a blank line share it.
 */
final class SettingsFile {

    static final int LARGEST_BYTES = 256 * 1024;

    /** What a county says of itself: its comment is no clause, nor that of the figure below it. */
    private static final String NO_FIGURE = "tenant.";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern SETTING_COMMENTED_OUT = Pattern.compile("[a-z0-9.-]+\\s*=.*");

    /** One key with its value, its line and its clause. */
    record Setting(String key, String value, int line, Clause clause) {}

    private final String folder;
    private final String file;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<FolderFault> faults = new ArrayList<>();
    private boolean opened;

    private SettingsFile(String folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    /** Reads {@code tenants/folder/file}; whatever is wrong with it is among its faults. */
    static SettingsFile read(Path tenants, String folder, String file) {
        var read = new SettingsFile(folder, file);
        try {
            Path real = tenants.resolve(folder).resolve(file).toRealPath();
            if (!real.startsWith(tenants.toRealPath())) {
                read.fault(0, "", Kind.OUTSIDE);
            } else if (!Files.isRegularFile(real)) {
                read.fault(0, "", Kind.UNREADABLE);
            } else {
                read.readBytes(real);
            }
        } catch (IOException unreadable) {
            read.fault(0, "", Kind.UNREADABLE);
        }
        return read;
    }

    Map<String, Setting> settings() {
        return settings;
    }

    boolean sound() {
        return faults.isEmpty();
    }

    /** In the order of the lines; what concerns the whole file comes first. */
    List<FolderFault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(FolderFault::line)).toList();
    }

    String folder() {
        return folder;
    }

    String path() {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    void fault(int line, String key, Kind kind, Object... figures) {
        faults.add(FolderFault.of(folder, file, line, key, kind, figures));
    }

    /** What is wrong with another file of the same folder. */
    void faultBeside(String other, String reason, List<Object> figures) {
        faults.add(new FolderFault(folder, other, 0, "", reason, figures));
    }

    void misread(Setting setting, String reason, List<Object> figures) {
        faults.add(new FolderFault(folder, file, setting.line(), setting.key(), reason, figures));
    }

    /** False where nothing could be read, so that nothing in it can be missed either. */
    boolean opened() {
        return opened;
    }

    private void readBytes(Path real) throws IOException {
        byte[] bytes;
        try (var content = Files.newInputStream(real)) {
            bytes = content.readNBytes(LARGEST_BYTES + 1);
        }
        if (bytes.length > LARGEST_BYTES) {
            fault(0, "", Kind.TOO_LARGE, LARGEST_BYTES / 1024);
            return;
        }
        var source = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(source, text, true);
        if (result.isError()) {
            fault(lineAt(bytes, source.position()), "", Kind.NOT_UTF8);
            return;
        }
        opened = true;
        readLines(text.flip().toString());
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            boolean returned = bytes[i] == '\r' && !(i + 1 < bytes.length && bytes[i + 1] == '\n');
            if (bytes[i] == '\n' || returned) {
                line++;
            }
        }
        return line;
    }

    /** Windows editors put a byte order mark in front and end lines with two characters. */
    private void readLines(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String[] lines = unmarked.split("\r\n|\r|\n", -1);
        Clause clause = Clause.NONE;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                clause = Clause.NONE;
            } else if (line.startsWith("#")) {
                String comment = line.substring(1).strip();
                if (!SETTING_COMMENTED_OUT.matcher(comment).matches()) {
                    clause = Clause.of(comment);
                }
            } else {
                readSetting(line, i + 1, clause);
                clause = line.startsWith(NO_FIGURE) ? Clause.NONE : clause;
            }
        }
    }

    private void readSetting(String text, int line, Clause clause) {
        int equals = text.indexOf('=');
        String key = (equals < 0 ? text : text.substring(0, equals)).strip();
        if (equals < 0) {
            fault(line, "", Kind.MALFORMED_LINE);
        } else if (key.chars().anyMatch(character -> character > 126)) {
            fault(line, key, Kind.KEY_NOT_ASCII);
        } else if (!KEY.matcher(key).matches()
                || text.chars().anyMatch(SettingsFile::unprintable)) {
            fault(line, "", Kind.MALFORMED_LINE);
        } else if (settings.containsKey(key)) {
            fault(line, key, Kind.DUPLICATE_KEY, settings.get(key).line());
        } else {
            String value = text.substring(equals + 1).strip();
            if (value.isEmpty()) {
                fault(line, key, Kind.EMPTY_VALUE);
            }
            settings.put(key, new Setting(key, value, line, clause));
        }
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) && character != '\t';
    }
}
