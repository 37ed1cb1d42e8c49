package portal.pairing;

import java.time.LocalDate;
import portal.tenancy.TenantSql;

/**
 * What a county's pairs of a school year come to: of the newest published plan that reaches into it.
 *
 * @param publishedOn when that plan was published; null where there is none
 * @param supporters  schools that support at least one recipient
 * @param recipients  schools that are to receive support, by the register, the cycle itself or the plan
 * @param covered     those of them that have a supporter
 * @param measured    pairs whose distance is known
 * @param metres      of all those together
 * @param farthestM   of the longest of them; null where none is known
 * @param most        the most recipients that one supporter has
 */
public record PairCount(
        LocalDate publishedOn, int pairs, int supporters, int recipients, int covered,
        int measured, long metres, Integer farthestM, int most) {

    private static final String QUERY = """
            with plan as (
                select id, published_on from cycle
                where published_on is not null and ? between school_year and school_year + years - 1
                order by school_year desc limit 1),
            pair as (
                select supporter_id, recipient_id, distance_m from pairing
                where cycle_id = (select id from plan)),
            load as (select count(*) as recipients from pair group by supporter_id),
            receiving as (
                select id from school
                where coalesce((
                    select part from cycle_part
                    where cycle_id = (select id from plan) and school_code = school.code),
                    support_role) = 'RECIPIENT'
                union select recipient_id from pair)
            select (select published_on from plan) as published_on, count(*) as pairs,
                (select count(*) from load) as supporters,
                (select count(*) from receiving) as recipients,
                count(distinct recipient_id) as covered, count(distance_m) as measured,
                coalesce(sum(distance_m), 0) as metres, max(distance_m) as farthest_m,
                (select coalesce(max(recipients), 0) from load) as most
            from pair""";

    /** @param schoolYear by its first calendar year */
    public static PairCount of(TenantSql sql, int schoolYear) {
        return sql.list(row -> new PairCount(
                row.getObject("published_on", LocalDate.class), row.getInt("pairs"),
                row.getInt("supporters"), row.getInt("recipients"), row.getInt("covered"),
                row.getInt("measured"), row.getLong("metres"),
                row.getObject("farthest_m", Integer.class), row.getInt("most")),
                QUERY, schoolYear).get(0);
    }
}
