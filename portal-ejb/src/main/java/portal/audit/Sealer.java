package portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.audit.chain.AuditFolder;
import portal.audit.chain.ChainFault;
import portal.audit.chain.ChainKey;
import portal.audit.chain.Head;
import portal.tenancy.CurrentTenant;

/** Seals one tenant's record after the other, and keeps the ends in this node's folder. */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = System.getLogger(Sealer.class.getName());

    @Inject
    AuditKeys keys;

    @Inject
    CountySealing counties;

    @Inject
    PlatformSealing platform;

    @Inject
    CurrentTenant current;

    /** Where this node keeps what it has signed. */
    AuditFolder folder() {
        String data = System.getProperty("portal.data.dir", System.getenv("PORTAL_DATA_DIR"));
        String instance = System.getProperty(
                "com.sun.aas.instanceRoot", System.getProperty("java.io.tmpdir"));
        return new AuditFolder(Path.of(data == null ? instance : data).toAbsolutePath());
    }

    /** Makes the first key where there is none, and keeps the public ones. */
    void keepKeys() {
        keys.makeFirst();
        var folder = folder();
        for (var key : keys.published()) {
            if (!folder.keep(key)) {
                LOG.log(Level.ERROR, "the audit key " + key.kid()
                        + " is another one than this node has kept: see docs/audit.md");
            }
        }
    }

    /** The keys that are trusted: those kept in the folder, and what the platform published else. */
    Map<String, ChainKey> trusted() {
        var trusted = folder().keys();
        return trusted.isEmpty() ? published() : trusted;
    }

    /** The key that is signed with today. */
    ChainKey key() {
        return keys.signing();
    }

    private Map<String, ChainKey> published() {
        var published = new TreeMap<String, ChainKey>();
        keys.published().forEach(key -> published.put(key.kid(), key));
        return published;
    }

    /** Seals all that is there to be sealed, in as many rounds as it takes. */
    void seal(String tenant, boolean everything) throws Exception {
        var key = keys.signing();
        Optional<Head> head;
        do {
            head = tenant.equals(Entry.PLATFORM)
                    ? platform.seal(key, everything)
                    : current.within(tenant, () -> counties.seal(key, everything));
            head.ifPresent(this::keep);
        } while (head.isPresent());
    }

    private void keep(Head head) {
        if (!folder().keep(head)) {
            LOG.log(Level.ERROR, "the record of " + head.tenant() + " did not grow from where this "
                    + "node saw it end: run verify-audit, see docs/audit.md");
        }
    }

    void retire(String tenant, int months) throws Exception {
        Optional<ChainFault> fault = tenant.equals(Entry.PLATFORM)
                ? retirePlatforms(months)
                : current.within(tenant, () -> retireCountys(months));
        fault.ifPresent(found -> LOG.log(Level.ERROR,
                "nothing is retired of a record that is not sound: " + found));
    }

    private Optional<ChainFault> retirePlatforms(int months) {
        return platform.isRetirable(months)
                ? platform.retire(keys.signing(), trusted(), months)
                : Optional.empty();
    }

    private Optional<ChainFault> retireCountys(int months) {
        return counties.isRetirable(months)
                ? counties.retire(keys.signing(), trusted(), months)
                : Optional.empty();
    }
}
