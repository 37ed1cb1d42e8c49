package portal.library.catalogue;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.job.Jobs;
import portal.library.Adapting;
import portal.tenancy.Within;

/** Takes a copy of what another county gave (改编公开资源): a draft of one's own, its bytes kept in one's own county. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class CatalogueAdapting {

    /** Bytes that are copied while somebody waits; what is more becomes a job. */
    private static final long MOST_AT_ONCE = 64L << 20;

    @Inject
    CatalogueRows rows;

    @Inject
    OwnEntries own;

    @Inject
    CatalogueCopying copying;

    @Inject
    Adapting adapting;

    @Inject
    Jobs jobs;

    @Inject
    CurrentDeed deed;

    /**
     * What came of it.
     *
     * @param id of the draft, or of the job that makes it
     */
    public record Adapted(long id, boolean isJob) {}

    /** Makes a draft at the caller's school, of a resource of the own county as if it had been found there. */
    @Deed("catalogue.adapt")
    public Adapted adapt(EntryKey key) {
        var entry = rows.find(key).orElseThrow(() -> new NotFound("CatalogueEntry"));
        deed.detail("from", key.toString());
        var resource = own.resource(key);
        if (resource.isEmpty() && isLarge(entry)) {
            return new Adapted(ask(entry), true);
        }
        long draft = resource.isPresent()
                ? adapting.adapt(resource.get()) : copying.copy(entry, bytes -> { });
        deed.on("Resource", draft);
        return new Adapted(draft, false);
    }

    boolean isLarge(CatalogueEntry entry) {
        return entry.bytes() > MOST_AT_ONCE;
    }

    private long ask(CatalogueEntry entry) {
        copying.expect(entry);
        return jobs.ask(CopyWork.KIND, entry.title(), Map.of(CopyWork.ENTRY, entry.key().toString()),
                InputStream.nullInputStream());
    }
}
