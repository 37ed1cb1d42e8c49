package portal.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a backup says that it holds: who made it when, for which programs, and of each file its size
 * and SHA-256.
 *
 * <p>It is plain text, so that somebody with nothing but {@code unzip} and {@code sha256sum} can
 * check a backup too.
 *
 * @param facts   by name, such as {@code schema}
 * @param entries by the name in the archive, in its order; a folder has size -1 and no hash
 */
record Manifest(Map<String, String> facts, Map<String, Entry> entries) {

    static final String NAME = "manifest.txt";

    static final String MADE_AT = "made-at";
    static final String NODE = "node";
    static final String PROGRAM = "program";
    static final String SCHEMA = "schema";
    static final String POSTGRESQL = "postgresql";
    static final String COUNTIES = "counties";
    static final String EXTERNAL = "external";

    private static final String FORMAT = "portal-backup 1";
    private static final Set<String> TOPS = Set.of("db", "files", "audit", "keys");
    private static final String SECRETS = "secrets.properties";
    private static final Pattern SOUND = Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_ENTRIES = 4_000_000;

    /** A file of the archive, or a folder, which may be empty. */
    record Entry(long size, String sha256) {

        static final Entry FOLDER = new Entry(-1, "-");

        boolean isFolder() {
            return size < 0;
        }
    }

    /** Whether the archive holds a database, or its files and keys alone. */
    boolean hasDatabase() {
        return !EXTERNAL.equals(facts.get(POSTGRESQL));
    }

    String fact(String name) {
        return facts.getOrDefault(name, "-");
    }

    long files() {
        return entries.values().stream().filter(entry -> !entry.isFolder()).count();
    }

    long bytes() {
        return entries.values().stream().filter(entry -> !entry.isFolder())
                .mapToLong(Entry::size).sum();
    }

    byte[] text() {
        var text = new StringBuilder(FORMAT).append('\n');
        facts.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
        text.append('\n');
        entries.forEach((name, entry) -> text.append(entry.sha256()).append(' ')
                .append(entry.size()).append(' ').append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a manifest of an archive that anybody may have written. */
    static Manifest read(InputStream in) throws IOException {
        if (!FORMAT.equals(line(in))) {
            throw new IOException("not a " + FORMAT);
        }
        var facts = new LinkedHashMap<String, String>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            String[] fact = line.split(" ", 2);
            if (facts.put(fact[0], fact.length == 2 ? fact[1] : "") != null) {
                throw new IOException(NAME + ": " + line);
            }
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (String line = line(in); line != null; line = line(in)) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3 || entries.put(requireSound(parts[2]), entry(parts)) != null
                    || entries.size() > MOST_ENTRIES) {
                throw new IOException(NAME + ": " + line);
            }
        }
        return new Manifest(facts, entries);
    }

    private static Entry entry(String[] parts) throws IOException {
        try {
            long size = Long.parseLong(parts[1]);
            if (size == -1 && parts[0].equals("-")) {
                return Entry.FOLDER;
            }
            if (size >= 0 && SHA_256.matcher(parts[0]).matches()) {
                return new Entry(size, parts[0]);
            }
        } catch (NumberFormatException notANumber) {
            // Refused below like a wrong hash.
        }
        throw new IOException(NAME + ": " + String.join(" ", parts));
    }

    /** A name that stays within the folder it is unpacked into, and among what a portal keeps there. */
    static String requireSound(String name) throws IOException {
        String top = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        String within = "/" + name + "/";
        if (within.contains("/../") || within.contains("/./") || !SOUND.matcher(name).matches()
                || !(TOPS.contains(top) || name.equals(SECRETS))) {
            throw new IOException(name);
        }
        return name;
    }

    /** The next line, or null after the last one. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException(NAME + ": a line of more than " + LONGEST_LINE);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
