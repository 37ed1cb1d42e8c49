package portal.library.catalogue;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.tenancy.Within;

/** What has changed in the catalogue that the caller's county reads (目录收割), for programs that keep a copy of it. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.PUBLISHED)
public class Harvesting {

    @Inject
    CatalogueRows rows;

    /**
     * Entries and what is left of those that have gone, by the time of their change, then by their keys.
     *
     * @param after the last that was told before; empty for the first
     */
    public List<Harvested> changes(
            HarvestRange range, Optional<HarvestCursor> after, int most) {
        return rows.changes(range, after, most);
    }

    /** Empty for what was never there for the caller. */
    public Optional<Harvested> one(EntryKey key) {
        return rows.change(key);
    }

    /** When the first of all that is told changed; empty where nothing is. */
    public Optional<Instant> earliest() {
        return rows.earliest();
    }

    /** Since when more may be told than now; before, all is. To the second. */
    public Instant settled() {
        return rows.settled();
    }

    /** What was published last, the newest first. */
    public List<CatalogueEntry> newest(int most) {
        return rows.newest(most);
    }
}
