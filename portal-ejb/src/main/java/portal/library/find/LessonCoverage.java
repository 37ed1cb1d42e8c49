package portal.library.find;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.library.ResourceAccess;
import portal.library.ResourceAccess.Eyes;
import portal.pairing.PartnerSchools;
import portal.tenancy.TenantSql;
import portal.tenancy.Within;

/** How many resources there are for each unit and lesson of textbooks (资源覆盖), as somebody reads them. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class LessonCoverage {

    @Inject
    TenantSql sql;

    @Inject
    ResourceAccess access;

    @Inject
    PartnerSchools partners;

    @Inject
    CurrentCaller caller;

    /** By the part's id; nothing for parts that have none. */
    public Map<Long, Long> counts(Collection<Long> textbooks) {
        return counts(textbooks, access.eyes());
    }

    /**
     * The same as a certain school reads them; those who act at a school ask for their own alone.
     *
     * @param code the school's
     */
    public Map<Long, Long> counts(Collection<Long> textbooks, String code) {
        long school = sql.list(row -> row.getLong(1), "select id from school where code = ?", code)
                .stream()
                .filter(id -> caller.get().school().filter(own -> !own.equals(id)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("School"));
        return counts(textbooks, caller.get().school().isPresent()
                ? access.eyes() : eyesFromOutside(school));
    }

    /** What the school keeps to itself is not the bureau's to count. */
    private Eyes eyesFromOutside(long school) {
        var shared = new HashSet<>(partners.of(school));
        shared.add(school);
        return new Eyes(Set.of(), shared, false);
    }

    private Map<Long, Long> counts(Collection<Long> textbooks, Eyes eyes) {
        return sql.list(row -> Map.entry(row.getLong(1), row.getLong(2)), """
                        select i.textbook_part_id, count(*) from resource_index i
                        where i.textbook_id = any (?) and %s
                        group by i.textbook_part_id""".formatted(Hits.READ),
                        Hits.ids(textbooks), Hits.ids(eyes.own()), eyes.isBureau(),
                        eyes.isBureau(), Hits.ids(eyes.partners())).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
