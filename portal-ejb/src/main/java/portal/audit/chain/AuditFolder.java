package portal.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a node keeps of the chains outside the database: the last end of each that it signed, and the
 * public keys. Whoever has the database alone cannot make these fit to another chain.
 */
public final class AuditFolder {

    private static final String HEAD = ".head";
    private static final String KEY = ".pub";

    private final Path heads;
    private final Path keys;

    /** @param data the portal's data folder */
    public AuditFolder(Path data) {
        heads = data.resolve("audit").resolve("heads");
        keys = data.resolve("audit").resolve("keys");
    }

    /**
     * Keeps the end of a chain in place of the one before.
     *
     * @return false if the chain did not grow from what was kept, which then stays as evidence
     */
    public boolean keep(Head head) {
        var before = head(head.tenant());
        if (before.isPresent() && head.first() <= before.get().number()) {
            return false;
        }
        write(heads.resolve(head.tenant() + HEAD), ChainJson.of(head).toString());
        return true;
    }

    /** The last end that was kept of the tenant's chain. */
    public Optional<Head> head(String tenant) {
        return read(heads.resolve(tenant + HEAD)).map(ChainJson::parsed).map(ChainJson::head);
    }

    /** Of whose chains an end was kept. */
    public Set<String> tenants() {
        return names(heads, HEAD);
    }

    /** @return false if another key was kept under that name */
    public boolean keep(ChainKey key) {
        var encoded = Base64.getEncoder().encodeToString(key.publicPart());
        var before = read(keys.resolve(key.kid() + KEY));
        if (before.isEmpty()) {
            write(keys.resolve(key.kid() + KEY), encoded);
        }
        return before.isEmpty() || before.get().strip().equals(encoded);
    }

    /** The keys that were kept, by their names. */
    public TreeMap<String, ChainKey> keys() {
        var kept = new TreeMap<String, ChainKey>();
        for (String kid : names(keys, KEY)) {
            read(keys.resolve(kid + KEY)).ifPresent(text -> kept.put(kid,
                    ChainKey.ofPublic(Base64.getMimeDecoder().decode(text))));
        }
        return kept;
    }

    private static Set<String> names(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - ending.length()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whole or not at all, whatever cuts it off. */
    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            var beside = Files.createTempFile(file.getParent(), "kept", ".new");
            Files.writeString(beside, text + "\n");
            try (var written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
