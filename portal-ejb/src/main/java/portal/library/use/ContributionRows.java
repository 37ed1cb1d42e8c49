package portal.library.use;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.tenancy.TenantSql;

/** What is told beside the metrics of the library's contributions: names, and what was taken, which earns nothing. */
@Dependent
class ContributionRows {

    private static final String TAKEN = """
             from resource_use u
             join resource r on (r.tenant_id, r.id) = (u.tenant_id, u.resource_id)
             where u.kind = 'DOWNLOADED' and u.used_on between ? and ?""";

    @Inject
    TenantSql sql;

    /** A resource as it is named, and whoever brought it. */
    record Named(String title, String by) {}

    /** A school as it is named. */
    record School(String code, String name) {}

    Map<Long, Named> resources(Collection<Long> ids) {
        return sql.list(row -> Map.entry(row.getLong(1), new Named(row.getString(2), row.getString(3))),
                        "select id, title, made_by from resource where id = any (?)",
                        (Object) ids.toArray(Long[]::new)).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Long, School> schools(Collection<Long> ids) {
        return sql.list(row -> Map.entry(row.getLong(1), new School(row.getString(2), row.getString(3))),
                        "select id, code, name from school where id = any (?)",
                        (Object) ids.toArray(Long[]::new)).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Long> school(String code) {
        return sql.list(row -> row.getLong(1), "select id from school where code = ?", code)
                .stream().findFirst();
    }

    /** How often each school's were taken, by the school; the bureau's likewise. */
    Map<Long, Integer> takenOfSchools(int year) {
        return taken("select coalesce(r.school_id, 0), count(*)" + TAKEN + " group by 1", year);
    }

    /** How often each resource of a school was taken, by the resource. */
    Map<Long, Integer> takenOf(long school, int year) {
        return school == LibraryMetrics.BUREAU
                ? taken("select r.id, count(*)" + TAKEN + " and r.school_id is null group by 1", year)
                : taken("select r.id, count(*)" + TAKEN + " and r.school_id = ? group by 1", year, school);
    }

    private Map<Long, Integer> taken(String query, int year, Object... of) {
        return sql.list(row -> Map.entry(row.getLong(1), row.getInt(2)), query, arguments(year, of))
                .stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Object[] arguments(int year, Object... of) {
        var days = List.of(Date.valueOf(SchoolYear.firstDay(year)), Date.valueOf(SchoolYear.lastDay(year)));
        return Stream.concat(days.stream(), Stream.of(of)).toArray();
    }

    /** The copies by their ids, in their order. */
    List<ContributionEvidence.Copy> copies(Collection<Long> made) {
        return sql.list(row -> new ContributionEvidence.Copy(row.getString(1), row.getString(2)), """
                select made.title, coalesce(school.name, '')
                from resource made
                left join school on (school.tenant_id, school.id) = (made.tenant_id, made.school_id)
                where made.id = any (?) order by made.id desc""", (Object) made.toArray(Long[]::new));
    }

    List<ContributionEvidence.Taking> takings(long resource, int year) {
        return sql.list(row -> new ContributionEvidence.Taking(row.getString(1), row.getInt(2)), """
                select coalesce(school.name, ''), count(*)
                from resource_use u
                left join school on (school.tenant_id, school.id) = (u.tenant_id, u.school_id)
                where resource_id = ? and kind = 'DOWNLOADED' and used_on between ? and ?
                group by 1 order by 2 desc, 1""",
                resource, Date.valueOf(SchoolYear.firstDay(year)),
                Date.valueOf(SchoolYear.lastDay(year)));
    }
}
