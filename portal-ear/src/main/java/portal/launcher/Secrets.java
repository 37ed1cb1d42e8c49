package portal.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The secrets of one portal, generated at its first start and kept in {@code secrets.properties},
 * which its owner alone may read.
 *
 * <p>Losing the file means losing the key that encrypted rows depend on, so a folder with a
 * database and no secrets is refused rather than given new ones.
 */
final class Secrets {

    static final String PORT = "db.port";
    static final String NAME = "db.name";
    static final String PORTAL = "portal.secret";
    static final String PREVIOUS = "portal.secret.previous";

    /** The database's roles that sign in, as their keys name them. */
    static final List<String> ROLES = List.of("postgres", "owner", "app", "province", "platform");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Reads the folder's secrets and generates those that are missing. */
    static Secrets of(DataFolder folder) {
        var secrets = new Secrets(folder.secrets());
        try {
            if (Files.exists(secrets.file)) {
                secrets.read();
            } else if (Files.exists(folder.database())) {
                throw new Refusal("secrets.lost", secrets.file);
            }
            if (secrets.complete()) {
                DataFolder.permit(secrets.file, "rw-------");
            } else {
                secrets.store();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(unreadable, "secrets.unreadable", secrets.file);
        }
        return secrets;
    }

    /** Reads the secrets of a portal that somebody else runs, and changes nothing. */
    static Secrets read(Path file) {
        var secrets = new Secrets(file);
        try {
            secrets.read();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(unreadable, "secrets.unreadable", file);
        }
        return secrets;
    }

    static String passwordOf(String role) {
        return "db." + role + ".password";
    }

    String get(String key) {
        return values.get(key);
    }

    String password(String role) {
        return get(passwordOf(role));
    }

    /** Changes one value, for now and for the next start. */
    void keep(String key, String value) throws IOException {
        if (!value.equals(values.put(key, value))) {
            store();
        }
    }

    private void read() throws IOException {
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        stored.forEach((key, value) -> values.put(key.toString(), value.toString()));
    }

    private boolean complete() {
        int before = values.size();
        ROLES.forEach(role -> values.computeIfAbsent(passwordOf(role), key -> generated()));
        values.computeIfAbsent(PORTAL, key -> generated());
        values.putIfAbsent(NAME, "portal");
        return values.size() == before;
    }

    private static String generated() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void store() throws IOException {
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining(
                        "", "# Keep this file with the database, and secret.\n", ""));
        Path fresh = DataFolder.createPrivate(file.resolveSibling("secrets.properties.new"));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        DataFolder.settle(fresh, file);
    }
}
