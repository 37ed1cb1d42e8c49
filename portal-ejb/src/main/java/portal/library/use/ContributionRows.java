package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.tenancy.TenantSql;

/** What the library's resources have contributed in a school year, reckoned from the records. */
@Dependent
class ContributionRows {

    /** Only what left its school counts, and only what is still there. */
    private static final String LINES = """
            with year (first, last) as (values (?::date, ?::date))
            select r.id, r.title, school.code, school.name, r.made_by,
                (r.made_at at time zone 'Asia/Shanghai')::date between first and last
                    and r.withdrawn_at is null and r.taken_down_at is null
                    and exists (select from resource_version v where v.resource_id = r.id
                        and v.audience <> 'OWN_SCHOOL') as contributed,
                (select count(distinct (u.school_id, u.class_taught, u.used_on)) from resource_use u
                    where u.resource_id = r.id and u.kind = 'TAUGHT' and u.elsewhere
                        and u.used_on between first and last) as taught,
                (select count(*) from resource made where made.adapted_from_id = r.id
                    and made.school_id is distinct from r.school_id
                    and (made.made_at at time zone 'Asia/Shanghai')::date between first and last
                    and made.withdrawn_at is null and made.taken_down_at is null
                    and exists (select from resource_version v where v.resource_id = made.id
                        and v.audience <> 'OWN_SCHOOL')) as adapted,
                (select count(*) from resource_use u where u.resource_id = r.id
                    and u.kind = 'DOWNLOADED' and u.used_on between first and last) as downloads
            from resource r cross join year
            left join school on (school.tenant_id, school.id) = (r.tenant_id, r.school_id)
            where""";

    @Inject
    TenantSql sql;

    List<ContributionLine> madeBy(String user, int year) {
        return lines(LINES + " r.made_by = ? order by r.id desc", year, user);
    }

    List<ContributionLine> ofSchool(String code, int year) {
        return lines(LINES + " school.code = ? order by r.id desc", year, code);
    }

    List<ContributionLine> ofBureau(int year) {
        return lines(LINES + " r.school_id is null order by r.id desc", year);
    }

    String codeOf(long school) {
        return sql.list(row -> row.getString(1), "select code from school where id = ?", school).get(0);
    }

    private List<ContributionLine> lines(String query, int year, Object... of) {
        var arguments = Stream.concat(
                Stream.of(Date.valueOf(SchoolYear.firstDay(year)), Date.valueOf(SchoolYear.lastDay(year))),
                Stream.of(of));
        return sql.list(ContributionRows::line, query, arguments.toArray()).stream()
                .filter(line -> !line.counted().equals(Contribution.NONE))
                .toList();
    }

    private static ContributionLine line(ResultSet row) throws SQLException {
        return new ContributionLine(row.getLong("id"), row.getString("title"),
                row.getString("code"), row.getString("name"), row.getString("made_by"),
                new Contribution(row.getBoolean("contributed") ? 1 : 0, row.getInt("taught"),
                        row.getInt("adapted"), row.getInt("downloads")));
    }

    /** Those schools that contributed anything, the most taught first; the bureau likewise. */
    List<SchoolContribution> ofCounty(int year) {
        return sql.list(row -> new SchoolContribution(row.getString("code"), row.getString("name"),
                        row.getInt("resources"),
                        new Contribution(row.getInt("contributed"), row.getInt("taught"),
                                row.getInt("adapted"), row.getInt("downloads"))), """
                select code, coalesce(name, '') as name, count(*) as resources,
                    count(*) filter (where contributed) as contributed, sum(taught) as taught,
                    sum(adapted) as adapted, sum(downloads) as downloads
                from (""" + LINES + """
                 true) line
                where contributed or taught > 0 or adapted > 0 or downloads > 0
                group by code, name order by sum(taught) desc, count(*) desc, code""",
                Date.valueOf(SchoolYear.firstDay(year)), Date.valueOf(SchoolYear.lastDay(year)));
    }

    List<ContributionEvidence.Copy> copies(long resource, int year) {
        return sql.list(row -> new ContributionEvidence.Copy(row.getString(1), row.getString(2)), """
                select made.title, coalesce(school.name, '')
                from resource made join resource r on r.id = made.adapted_from_id
                left join school on (school.tenant_id, school.id) = (made.tenant_id, made.school_id)
                where r.id = ? and made.school_id is distinct from r.school_id
                    and (made.made_at at time zone 'Asia/Shanghai')::date between ? and ?
                    and made.withdrawn_at is null and made.taken_down_at is null
                    and exists (select from resource_version v where v.resource_id = made.id
                        and v.audience <> 'OWN_SCHOOL')
                order by made.id desc""",
                resource, Date.valueOf(SchoolYear.firstDay(year)),
                Date.valueOf(SchoolYear.lastDay(year)));
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
