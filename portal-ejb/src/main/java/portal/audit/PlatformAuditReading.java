package portal.audit;

import static portal.tenancy.Role.PLATFORM_OPERATOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import portal.audit.chain.Verdict;
import portal.tenancy.Sql;

/**
 * The platform's own record, with the sign-ins of its and the provinces' people, as the operator reads
 * it; no county's.
 */
@Stateless
@ExcludeDefaultInterceptors
@RolesAllowed(PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlatformAuditReading {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    AuditTrail trail;

    @Inject
    Sealer sealer;

    /** The entries that the filter leaves, the newest first. */
    public AuditPage find(AuditFilter filter, int first, int most) {
        trail.onPlatform(with(Entry.done(null, "audit.search"), AuditReading.told(filter)));
        return search().find(filter, first, most);
    }

    public AuditState state() {
        return search().state();
    }

    /** Until when each county's record is sealed, as far as this node has signed it; no entry of any. */
    public Map<String, Instant> sealed() {
        var folder = sealer.folder();
        var sealed = new TreeMap<String, Instant>();
        for (String tenant : folder.tenants()) {
            folder.head(tenant).ifPresent(head -> sealed.put(
                    tenant, Instant.EPOCH.plus(head.at(), ChronoUnit.MICROS)));
        }
        return sealed;
    }

    /** Walks along the whole chain, as {@code verify-audit} does. */
    public Verdict verify() {
        var pinned = sealer.folder().head(Entry.PLATFORM);
        var verdict = search().chain().verify(sealer.trusted(), pinned);
        trail.onPlatform(with(Entry.done(null, AuditSearch.VERIFY), AuditReading.told(verdict)));
        return verdict;
    }

    /** Writes the rounds of sealing that hold anything of these days, as a file that proves itself. */
    public void export(LocalDate from, LocalDate until, Writer out) throws Exception {
        sealer.seal(Entry.PLATFORM, false);
        long rows = search().export(from, until, sealer.key(), sealer.trusted(), out);
        trail.onPlatform(Entry.done(null, "audit.export")
                .with("from", from).with("until", until).with("rows", rows));
    }

    private static Entry with(Entry entry, Map<String, Object> details) {
        var whole = entry;
        for (var detail : details.entrySet()) {
            whole = whole.with(detail.getKey(), detail.getValue());
        }
        return whole;
    }

    private AuditSearch search() {
        return new AuditSearch(new Sql(platform), Entry.PLATFORM);
    }
}
