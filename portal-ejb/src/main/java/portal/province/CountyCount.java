package portal.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portal.pairing.PairCount;
import portal.tenancy.TenantSql;

/**
 * Counts a county and writes what it comes to into its own rows for the province.
 *
 * <p>The county's role may write these figures and cannot read them back: they are counted again and
 * handed over as parameters, because naming {@code excluded} would need the right to read them.
 */
final class CountyCount {

    private static final String COUNTY = """
            select count(*),
                count(*) filter (where support_role = 'SUPPORTER'),
                count(*) filter (where support_role = 'RECIPIENT')
            from school""";

    private static final String STAGES = """
            select stage.name, count(school.id)::int, coalesce(sum(school.pupils), 0)::bigint,
                coalesce(sum(taught.teachers), 0)::int,
                case when ? then 'REGISTER' else 'SCHOOLS' end,
                count(taught.teachers)::int,
                coalesce(sum(school.pupils) filter (where taught.teachers is not null), 0)::bigint,
                coalesce(sum(school.boarders), 0)::bigint,
                coalesce(sum(school.pupils) filter (where school.boarders is not null), 0)::bigint,
                coalesce(sum(school.classes), 0)::int,
                coalesce(sum(school.pupils) filter (where school.classes is not null), 0)::bigint,
                coalesce(sum(taught.backbone) filter (where taught.teachers is not null), 0)::int,
                coalesce(sum(taught.teachers) filter (where taught.backbone is not null), 0)::int
            from unnest(array['KINDERGARTEN', 'TEACHING_POINT', 'PRIMARY', 'JUNIOR', 'NINE_YEAR'])
                as stage (name)
            left join school on school.stage = stage.name
            left join lateral (%s) taught on true
            group by stage.name""";

    /** What the schools state of themselves. */
    private static final String STATED =
            "select school.full_time_teachers as teachers, school.backbone_teachers as backbone";

    /** Who belongs to the school today and is at work or on leave; borrowed and off the post is neither. */
    private static final String REGISTERED = """
            select nullif(count(*), 0) as teachers,
                case when count(*) > 0 then count(*) filter (where teacher.backbone <> 'NONE'
                    and (teacher.backbone_until is null or teacher.backbone_until >= current_date))
                end as backbone
            from teacher_membership
            join teacher on teacher.id = teacher_membership.teacher_id
            where teacher_membership.school_id = school.id
                and teacher_membership.since <= current_date
                and (teacher_membership.until is null or teacher_membership.until >= current_date)
                and teacher.erased_on is null
                and teacher.duty_state in ('IN_POST', 'SICK_LEAVE', 'MATERNITY_LEAVE')""";

    private static final String ANY_REGISTERED = """
            select exists (select from teacher where erased_on is null
                and duty_state in ('IN_POST', 'SICK_LEAVE', 'MATERNITY_LEAVE'))""";

    private final TenantSql sql;

    CountyCount(TenantSql sql) {
        this.sql = sql;
    }

    /** Whether the year has figures of the county already. */
    boolean isWritten(int schoolYear) {
        return sql.list(row -> row.getBoolean(1),
                "select exists (select from county_aggregate where school_year = ?)",
                schoolYear).get(0);
    }

    void write(String county, String name, int schoolYear) {
        var counts = figures(COUNTY).get(0);
        sql.update("""
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name,
                        schools, supporters, recipients, pairs)
                values (?, left(?, 2), ?, ?, ?, ?, ?, 0)
                on conflict (tenant_id, school_year) do update set
                    county_name = ?, schools = ?, supporters = ?, recipients = ?""",
                county, county, schoolYear, name, counts[0], counts[1], counts[2],
                name, counts[0], counts[1], counts[2]);
        writePairs(county, schoolYear);
        boolean register = sql.list(row -> row.getBoolean(1), ANY_REGISTERED).get(0);
        figures(STAGES.formatted(register ? REGISTERED : STATED), register)
                .forEach(figures -> writeStage(county, schoolYear, figures));
    }

    /**
     * Writes the pairs alone, into a year that has the county's other figures already. Counted
     * again, it comes to the same.
     */
    void writePairs(String county, int schoolYear) {
        var count = PairCount.of(sql, schoolYear);
        var figures = new Object[] {
            count.publishedOn(), count.pairs(), count.supporters(), count.recipients(),
            count.covered(), count.measured(), count.metres(), count.farthestM(), count.most()};
        writeOver("""
                insert into county_pairing_aggregate
                    (tenant_id, province, school_year, published_on, pairs, supporters,
                        recipients, covered, measured, metres, farthest_m, most)
                values (?, left(?, 2), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, school_year) do update set
                    published_on = ?, pairs = ?, supporters = ?, recipients = ?, covered = ?,
                    measured = ?, metres = ?, farthest_m = ?, most = ?""",
                county, schoolYear, figures, 0);
        sql.update("""
                update county_aggregate set pairs = ?, as_of = now()
                where tenant_id = ? and school_year = ?""", count.pairs(), county, schoolYear);
    }

    private List<Object[]> figures(String query, Object... arguments) {
        return sql.list(row -> {
            var figures = new Object[row.getMetaData().getColumnCount()];
            for (int column = 0; column < figures.length; column++) {
                figures[column] = row.getObject(column + 1);
            }
            return figures;
        }, query, arguments);
    }

    private void writeStage(String county, int schoolYear, Object[] figures) {
        writeOver("""
                insert into county_stage_aggregate
                    (tenant_id, province, school_year, stage, schools, pupils, teachers,
                        teachers_from, staffed_schools, staffed_pupils, boarders,
                        boarding_pupils, classes, classed_pupils, backbone_teachers,
                        graded_teachers)
                values (?, left(?, 2), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, school_year, stage) do update set
                    schools = ?, pupils = ?, teachers = ?, teachers_from = ?,
                    staffed_schools = ?, staffed_pupils = ?, boarders = ?,
                    boarding_pupils = ?, classes = ?, classed_pupils = ?,
                    backbone_teachers = ?, graded_teachers = ?""",
                county, schoolYear, figures, 1);
    }

    /** @param keys how many of the figures are of the row's key, and so are not written over */
    private void writeOver(
            String upsert, String county, int schoolYear, Object[] figures, int keys) {
        var row = new ArrayList<Object>(List.of(county, county, schoolYear));
        row.addAll(Arrays.asList(figures));
        row.addAll(Arrays.asList(figures).subList(keys, figures.length));
        sql.update(upsert, row.toArray());
    }
}
