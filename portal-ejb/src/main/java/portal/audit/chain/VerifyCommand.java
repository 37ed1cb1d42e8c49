package portal.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/**
 * The command {@code verify-audit}: walks along every chain of a data folder, or the one of an exported
 * file, without the portal, and names the first fault of each in both languages.
 */
public final class VerifyCommand {

    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final String WORDS = "portal.audit.chain.verify";

    private final Appendable out;

    private VerifyCommand(Appendable out) {
        this.out = out;
    }

    /**
     * Verifies what a data folder keeps on record.
     *
     * @param database its database, as somebody who sees every tenant's rows
     */
    public static int folder(Path data, DataSource database, Appendable out) {
        return new VerifyCommand(out).verify(new AuditFolder(data), new Sql(database));
    }

    /** Verifies an exported file. */
    public static int file(Path file, Appendable out) {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new VerifyCommand(out).verify(in);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private int verify(AuditFolder folder, Sql sql) {
        Map<String, ChainKey> keys = folder.keys();
        if (keys.isEmpty()) {
            keys = new TreeMap<>();
            for (var key : sql.list(row -> ChainKey.ofPublic(row.getBytes(1)),
                    "select public_part from audit_key")) {
                keys.put(key.kid(), key);
            }
            say("no-keys-kept");
        }
        for (var key : keys.values()) {
            say("key", ChainKey.fingerprint(key.publicPart()));
        }
        boolean sound = true;
        for (String tenant : tenants(folder, sql)) {
            // What is kept outside is read first: the chain only grows meanwhile.
            var pinned = folder.head(tenant);
            var verdict = new StoredChain(sql, tenant).verify(keys, pinned);
            tell(verdict);
            sound &= verdict.sound();
        }
        say(sound ? "sound" : "unsound");
        return sound ? SOUND : UNSOUND;
    }

    private static Set<String> tenants(AuditFolder folder, Sql sql) {
        var tenants = new TreeSet<>(folder.tenants());
        tenants.addAll(sql.list(row -> row.getString(1), """
                select tenant_id from audit_entry union select tenant_id from audit_seal
                union select tenant_id from audit_head union select tenant_id from audit_checkpoint"""));
        return tenants;
    }

    private int verify(BufferedReader in) throws IOException {
        var proof = ExportFile.verify(in, Map.of());
        for (var key : proof.keys().values()) {
            say("key", ChainKey.fingerprint(key.publicPart()));
        }
        tell(proof.verdict());
        if (proof.verdict().sound()) {
            say("compare-key");
        }
        say(proof.verdict().sound() ? "sound" : "unsound");
        return proof.verdict().sound() ? SOUND : UNSOUND;
    }

    private void tell(Verdict verdict) {
        if (verdict.sound()) {
            say("tenant-sound", verdict.tenant(), verdict.from(), verdict.until());
        } else {
            var fault = verdict.fault().get();
            say("tenant-unsound", verdict.tenant(), fault.number());
            say(fault.kind().name(), fault.number());
        }
    }

    /** One sentence in both languages, since a console does not tell its reader's. */
    private void say(String key, Object... figures) {
        Object[] texts = Stream.of(figures).map(String::valueOf).toArray();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var bundle = ResourceBundle.getBundle(
                    WORDS, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            line(new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts));
        }
    }

    private void line(String text) {
        try {
            out.append(text).append(System.lineSeparator());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
