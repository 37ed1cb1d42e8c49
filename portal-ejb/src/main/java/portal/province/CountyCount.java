package portal.province;

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
                count(*) filter (where support_role = 'RECIPIENT'),
                (select count(*) from pairing join cycle on cycle.id = pairing.cycle_id
                 where cycle.school_year = ?)
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

    void write(String county, String name, int schoolYear) {
        var counts = sql.list(
                row -> new Object[] {row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)},
                COUNTY, schoolYear).get(0);
        sql.update("""
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name,
                        schools, supporters, recipients, pairs)
                values (?, left(?, 2), ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, school_year) do update set
                    county_name = ?, schools = ?, supporters = ?, recipients = ?, pairs = ?,
                    as_of = now()""",
                county, county, schoolYear, name, counts[0], counts[1], counts[2], counts[3],
                name, counts[0], counts[1], counts[2], counts[3]);
        boolean register = sql.list(row -> row.getBoolean(1), ANY_REGISTERED).get(0);
        var stages = sql.list(row -> {
            var figures = new Object[13];
            for (int column = 0; column < figures.length; column++) {
                figures[column] = row.getObject(column + 1);
            }
            return figures;
        }, STAGES.formatted(register ? REGISTERED : STATED), register);
        stages.forEach(figures -> writeStage(county, schoolYear, figures));
    }

    private void writeStage(String county, int schoolYear, Object[] figures) {
        var row = new Object[3 + 2 * figures.length - 1];
        row[0] = county;
        row[1] = county;
        row[2] = schoolYear;
        System.arraycopy(figures, 0, row, 3, figures.length);
        System.arraycopy(figures, 1, row, 3 + figures.length, figures.length - 1);
        sql.update("""
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
                    backbone_teachers = ?, graded_teachers = ?""", row);
    }
}
