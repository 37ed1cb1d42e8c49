package portal.audit;

import static portal.tenancy.Role.AUDITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import portal.audit.chain.Verdict;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Sql;

/** The county's record as its auditor reads it; the reading is on record as well. */
@Stateless
@RolesAllowed(AUDITOR)
public class AuditReading {

    @Resource(lookup = "java:app/jdbc/PortalDS")
    DataSource database;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentDeed deed;

    @Inject
    Sealer sealer;

    /** The entries that the filter leaves, the newest first. */
    @Deed("audit.search")
    public AuditPage find(AuditFilter filter, int first, int most) {
        told(filter).forEach(deed::detail);
        return search().find(filter, first, most);
    }

    public AuditState state() {
        return search().state();
    }

    /** Walks along the whole chain, as {@code verify-audit} does. */
    @Deed(AuditSearch.VERIFY)
    public Verdict verify() {
        var folder = sealer.folder();
        var pinned = folder.head(tenant.code());
        var verdict = search().chain().verify(sealer.trusted(), pinned);
        told(verdict).forEach(deed::detail);
        return verdict;
    }

    /**
     * Writes the rounds of sealing that hold anything of these days, as a file that proves itself.
     * What is not sealed yet is sealed before.
     */
    @Deed("audit.export")
    public void export(LocalDate from, LocalDate until, Writer out) throws Exception {
        deed.detail("from", from);
        deed.detail("until", until);
        sealer.seal(tenant.code(), false);
        deed.detail("rows", search().export(
                from, until, sealer.key(), sealer.trusted(), out));
    }

    private AuditSearch search() {
        return new AuditSearch(new Sql(database), tenant.code());
    }

    static Map<String, Object> told(AuditFilter filter) {
        var told = new LinkedHashMap<String, Object>();
        filter.from().ifPresent(day -> told.put("from", day));
        filter.until().ifPresent(day -> told.put("until", day));
        filter.person().ifPresent(person -> told.put("person", person));
        filter.deed().ifPresent(name -> told.put("deed", name));
        filter.subject().ifPresent(key -> told.put("subject", key));
        filter.result().ifPresent(result -> told.put("result", result));
        filter.address().ifPresent(address -> told.put("address", address));
        return told;
    }

    static Map<String, Object> told(Verdict verdict) {
        var told = new LinkedHashMap<String, Object>();
        told.put("up-to", verdict.until());
        verdict.fault().ifPresent(fault -> {
            told.put("fault", fault.kind());
            told.put("fault-at", fault.number());
        });
        return told;
    }
}
