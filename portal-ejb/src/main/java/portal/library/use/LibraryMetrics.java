package portal.library.use;

import static java.util.stream.Collectors.toMap;
import static portal.metric.Metric.Every.SCHOOL_YEAR;
import static portal.metric.Metric.Subject.SCHOOL;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.metric.Evidence;
import portal.metric.Metric;
import portal.metric.MetricSource;
import portal.metric.Period;
import portal.tenancy.TenantSql;

/**
 * What the library can be counted by (资源贡献): resources contributed, classes taught with them elsewhere,
 * copies adapted elsewhere. What is downloaded is worth nothing and is no metric.
 */
@Dependent
public class LibraryMetrics implements MetricSource {

    /** In the place of a school's id, for what the bureau itself brought. */
    static final long BUREAU = 0;

    static final Metric CONTRIBUTED = new Metric("library.contributed", "resources", SCHOOL, SCHOOL_YEAR);

    static final Metric TAUGHT_ELSEWHERE =
            new Metric("library.taught-elsewhere", "classes", SCHOOL, SCHOOL_YEAR);

    static final Metric ADAPTED = new Metric("library.adapted", "resources", SCHOOL, SCHOOL_YEAR);

    /** Only what left its school counts, and only what is still there. */
    private static final String THERE = """
            %1$s.withdrawn_at is null and %1$s.taken_down_at is null
                and exists (select from resource_version v where v.resource_id = %1$s.id
                    and v.audience <> 'OWN_SCHOOL')
                and (%1$s.made_at at time zone 'Asia/Shanghai')::date between ? and ?""";

    /** By the metric: the records counted, each with the resource that it is about, its school, its day. */
    private static final Map<Metric, String> RECORDS = Map.of(
            CONTRIBUTED, """
                    select 'Resource' as kind, r.id, r.id as about, r.school_id,
                        (r.made_at at time zone 'Asia/Shanghai')::date as day
                    from resource r where (r.adapted_from_id is null or
                    """ + UseRows.CHANGED_COPY.formatted("r") + ") and " + THERE.formatted("r"),
            TAUGHT_ELSEWHERE, """
                    select distinct on (r.id, u.school_id, u.class_taught, u.used_on)
                        'ResourceUse' as kind, u.id, r.id as about, r.school_id, u.used_on as day
                    from resource_use u
                    join resource r on (r.tenant_id, r.id) = (u.tenant_id, u.resource_id)
                    where u.kind = 'TAUGHT' and u.elsewhere and u.used_on between ? and ?%s
                    order by r.id, u.school_id, u.class_taught, u.used_on, u.id""",
            ADAPTED, """
                    select distinct on (r.id, made.school_id) 'Resource' as kind, made.id, r.id as about,
                        r.school_id, (made.made_at at time zone 'Asia/Shanghai')::date as day
                    from resource made
                    join resource r on (r.tenant_id, r.id) = (made.tenant_id, made.adapted_from_id)
                    where
                    """ + THERE.formatted("made") + " and " + UseRows.ADAPTED_COPY + """
                    %s
                    order by r.id, made.school_id, made.id""");

    @Inject
    TenantSql sql;

    @Override
    public List<Metric> metrics() {
        return List.of(CONTRIBUTED, TAUGHT_ELSEWHERE, ADAPTED);
    }

    @Override
    public Map<Long, BigDecimal> values(Metric metric, Period period) {
        return sql.list(row -> Map.entry(row.getLong(1), row.getBigDecimal(2)), """
                select coalesce(school_id, 0), count(*) from (%s) counted group by 1"""
                        .formatted(records(metric, "")), days(period).toArray()).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Evidence> evidence(Metric metric, long subject, Period period) {
        var arguments = days(period);
        if (subject != BUREAU) {
            arguments.add(subject);
        }
        return sql.list(row -> new Evidence(row.getString("kind"), row.getLong("id"),
                        row.getObject("day", LocalDate.class), row.getLong("about")),
                "select kind, id, about, day from ("
                        + records(metric, subject == BUREAU ? " and r.school_id is null" : " and r.school_id = ?")
                        + ") counted order by day desc, id desc",
                arguments.toArray());
    }

    private static String records(Metric metric, String those) {
        var records = RECORDS.get(metric);
        return records.contains("%s") ? records.formatted(those) : records + those;
    }

    private static List<Object> days(Period period) {
        return new ArrayList<>(List.of(
                Date.valueOf(period.firstDay()), Date.valueOf(period.lastDay())));
    }
}
