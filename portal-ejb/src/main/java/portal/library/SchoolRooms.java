package portal.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import portal.content.FileUse;
import portal.school.School;
import portal.tenancy.Figures;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantSql;

/**
 * The room that the files of schools' resources take, counted from the records, and the county's figure
 * that bounds it; asks for no rights.
 *
 * <p>What was withdrawn is held and counts; what was taken off or thrown away does not.
 */
@Dependent
class SchoolRooms {

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1L << 30);
    private static final String FULL = "resource.school-full";

    private static final String HELD = """
            select school.code, school.name, count(held.size) as files,
                coalesce(sum(held.size), 0) as bytes
            from school %s join (
                select distinct r.tenant_id, r.school_id, stored.sha256, stored.size
                from resource r
                join resource_version v on (v.tenant_id, v.resource_id) = (r.tenant_id, r.id)
                join resource_file f on (f.tenant_id, f.resource_version_id) = (v.tenant_id, v.id)
                join stored_file stored
                    on (stored.tenant_id, stored.id) = (f.tenant_id, f.file_id)
                where %s) held on (held.tenant_id, held.school_id) = (school.tenant_id, school.id)
            where %s
            group by school.tenant_id, school.id order by bytes desc, school.code""";

    @Inject
    TenantSql sql;

    @Inject
    Figures figures;

    SchoolRoom of(long school) {
        return held(HELD.formatted("left", "r.school_id = ?", "school.id = ?"), school, school).get(0);
    }

    /** Those schools that hold anything, the fullest first. */
    List<SchoolRoom> all() {
        return held(HELD.formatted("", "r.school_id is not null", "true"));
    }

    private List<SchoolRoom> held(String query, Object... arguments) {
        var most = figures.figure(LibraryKeys.SCHOOL_MAX_GIGABYTES, NationalTime.today())
                .map(gigabytes -> gigabytes.multiply(GIGABYTE).longValue());
        return sql.list(row -> new SchoolRoom(row.getString("code"), row.getString("name"),
                row.getLong("files"), row.getLong("bytes"), most), query, arguments);
    }

    /** Refuses what the school has no room for. @param school null for the bureau, which has no bound */
    void require(Long school, long bytes) {
        if (school != null) {
            of(school).bounded().ifPresent(use -> use.require(Math.max(1, bytes), FULL));
        }
    }

    /** Refuses, once files are kept, what is more than the school may hold; of two at once the second. */
    void requireKept(School school, long added) {
        if (school != null) {
            of(school.getId()).bounded().filter(use -> use.bytes() > use.quota()).ifPresent(
                    use -> new FileUse(use.files(),
                            Math.max(0, use.bytes() - added), use.quota()).require(added, FULL));
        }
    }
}
