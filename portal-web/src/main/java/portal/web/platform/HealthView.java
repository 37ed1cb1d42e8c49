package portal.web.platform;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import portal.audit.AuditState;
import portal.audit.PlatformAuditReading;
import portal.identity.token.SigningKey;
import portal.identity.token.SigningKeys;
import portal.platform.BackupReading;
import portal.platform.Counties;
import portal.platform.Health;
import portal.platform.HealthReading;
import portal.web.frame.Words;

/** How the portal fares, and the keys that its tokens are signed with. */
@Named("platformHealth")
@ViewScoped
public class HealthView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "/platform/health?faces-redirect=true";
    private static final String POM = "/META-INF/maven/portal/portal-web/pom.properties";
    private static final String NONE = "—";
    private static final Duration SEALED_WITHIN = Duration.ofHours(2);
    private static final Duration JUST_BEGUN = Duration.ofMinutes(10);
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final double GIGABYTE = 1 << 30;
    private static final double MEGABYTE = 1 << 20;

    @Inject
    private transient HealthReading reading;

    @Inject
    private transient PlatformAuditReading audit;

    @Inject
    private transient Counties counties;

    @Inject
    private transient SigningKeys keys;

    @Inject
    private transient BackupReading backups;

    @Inject
    private transient ServletContext portal;

    private transient Health health;
    private transient AuditState sealer;
    private String kid;

    /** Something that is looked at, and whether it is well. */
    public record Check(String name, String state, String chip, String words) {}

    /** A key as a row of the table. */
    public record KeyRow(
            String kid, String state, String chip, String published, String signing,
            String retired, boolean retirable) {}

    public void load() {
        read();
    }

    private Health read() {
        if (health == null) {
            health = reading.now();
            sealer = audit.state();
        }
        return health;
    }

    public Health getHealth() {
        return read();
    }

    public List<Check> getChecks() {
        read();
        var words = Words.ofPage();
        var checks = new ArrayList<Check>();
        checks.add(check(words, "database", health.answered().compareTo(SLOW) < 0,
                words.text("health.database.words", health.answered().toMillis())));
        checks.add(check(words, "connections", !health.isCrowded(),
                words.text("health.connections.words", health.connections(),
                        health.mostConnections())));
        checks.add(check(words, "disk", !health.isDiskShort(),
                words.text("health.disk.words", health.freeBytes() / GIGABYTE,
                        health.allBytes() / GIGABYTE)));
        checks.add(check(words, "audit", isSealed(), sealedWords(words)));
        var folders = counties.folders();
        checks.add(check(words, "folders",
                folders.faults().isEmpty() && folders.failed().isEmpty(),
                words.text("health.folders.words", folders.counties(),
                        folders.faults().size() + folders.failed().size())));
        checks.add(check(words, "keys", keys.all().stream().anyMatch(HealthView::signs),
                words.text("health.keys.words")));
        var backup = backups.now();
        checks.add(check(words, "backup", !backup.due(), BackupView.sentence(words, backup)));
        return checks;
    }

    /** A portal that has just begun has had no time to seal. */
    private boolean isSealed() {
        boolean justBegun = ManagementFactory.getRuntimeMXBean().getUptime()
                < JUST_BEGUN.toMillis();
        return justBegun || sealer.waiting() == 0 || sealer.head()
                .map(head -> head.at() / 1_000)
                .filter(at -> Instant.ofEpochMilli(at).isAfter(
                        Instant.now().minus(SEALED_WITHIN)))
                .isPresent();
    }

    private String sealedWords(Words words) {
        return sealer.head()
                .map(head -> words.text("health.audit.words", Long.toString(head.number()),
                        new PlatformWords(words).at(Instant.ofEpochMilli(head.at() / 1_000)),
                        sealer.waiting()))
                .orElseGet(() -> words.text("audit.sealed.nothing"));
    }

    private static Check check(Words words, String name, boolean well, String told) {
        return new Check(words.text("health." + name),
                words.text(well ? "health.well" : "health.unwell"),
                well ? "chip chip-ok" : "chip chip-warn", told);
    }

    public String getSize() {
        return Words.ofPage().text("health.megabytes", read().bytes() / MEGABYTE);
    }

    /** The portal's version, as it was built. */
    public String getVersion() {
        try (var in = portal.getResourceAsStream(POM)) {
            if (in == null) {
                return NONE;
            }
            var built = new Properties();
            built.load(in);
            return built.getProperty("version", NONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<KeyRow> getKeys() {
        var words = new PlatformWords(Words.ofPage());
        return keys.all().stream().map(key -> new KeyRow(
                key.kid(), words.words().text("health.key." + state(key)), chip(key),
                words.at(key.publishedAt()), ifAny(words, key.signingFrom()),
                ifAny(words, key.retiredAt()), key.retiredAt() == null)).toList();
    }

    private static String ifAny(PlatformWords words, Instant at) {
        return at == null ? NONE : words.at(at);
    }

    private static boolean signs(SigningKey key) {
        return key.signingFrom() != null && key.retiredAt() == null;
    }

    private String state(SigningKey key) {
        if (key.retiredAt() != null) {
            return "retired";
        }
        if (key.signingFrom() == null) {
            return "waits";
        }
        boolean newest = keys.all().stream().filter(HealthView::signs)
                .noneMatch(other -> other.signingFrom().isAfter(key.signingFrom()));
        return newest ? "signs" : "verifies";
    }

    private static String chip(SigningKey key) {
        if (key.retiredAt() != null) {
            return "chip";
        }
        return key.signingFrom() == null ? "chip chip-info" : "chip chip-ok";
    }

    /** The keys that can be retired at once. */
    public List<KeyRow> getLiveKeys() {
        return getKeys().stream().filter(KeyRow::retirable).toList();
    }

    public String rotate() {
        keys.rotate();
        Words.done("health.key.rotated");
        return AGAIN;
    }

    public String retire() {
        keys.retireNow(kid);
        Words.done("health.key.retired.done");
        return AGAIN;
    }

    public String getKid() {
        return kid;
    }

    public void setKid(String kid) {
        this.kid = kid;
    }
}
