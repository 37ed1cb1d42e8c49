package portal.province;

import java.util.Arrays;
import java.util.Map;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;
import portal.tenancy.CountySql;

/**
 * The province's report over 183 counties with 8,000 schools and 600,000 teachers, and over the same
 * counties with a hundredth of the teachers, each with the pairs of a published plan this year and last: it may take 200 ms, and not more for the larger one.
 */
public final class ProvinceBench {

    private static final int COUNTIES = 183;
    private static final int WARMING = 200;
    private static final int ROUNDS = 200;
    private static final int YEAR = 2026;
    private static final double BUDGET = 200;

    private ProvinceBench() {}

    public static void main(String... arguments) {
        double few = median(6_000);
        double many = median(600_000);
        System.out.printf("province, %d counties, 8,000 schools: %.1f ms with 6,000 teachers, %.1f ms with "
                + "600,000 (budget %.0f ms)%n", COUNTIES, few, many, BUDGET);
        if (many > BUDGET) {
            System.exit(1);
        }
    }

    private static double median(int teachers) {
        var database = TestDatabase.fresh();
        fill(database, teachers);
        var province = CountyTransaction.factory("province", database, "portal_province", Map.of());
        double[] millis = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            int found = ProvinceInTests.figures(province, "99", YEAR).size();
            if (found != COUNTIES) {
                throw new IllegalStateException(found + " counties");
            }
            if (round >= 0) {
                millis[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    /** Schools and teachers by SQL, then each county counts itself as it does after every change. */
    private static void fill(TestDatabase database, int teachers) {
        database.alter("""
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils,
                    full_time_teachers, boarders, classes, backbone_teachers, support_role,
                    strong_subjects, weak_subjects)
                select n, county(n), 0, 's' || n, '示例学校',
                    (array['KINDERGARTEN', 'TEACHING_POINT', 'PRIMARY', 'JUNIOR', 'NINE_YEAR'])[n %% 5 + 1],
                    'RURAL', 40 + n %% 900, 4 + n %% 60, n %% 40, 1 + n %% 20, n %% 4, 'NONE', '', ''
                from generate_series(1, 8000) n"""
                        .replace("county(n)", "'99' || lpad((n % 183)::text, 4, '0')")
                        .replace("%%", "%"), """
                insert into teacher (id, tenant_id, version, staff_number, name, pinyin, initials,
                    subjects, duty_state, post, backbone, honours)
                select n, '99' || lpad(((n % 8000 + 1) % 183)::text, 4, '0'), 0, 't' || n,
                    '示例教师', 'sl', 'sl', '', 'IN_POST', 'NONE', 'NONE', ''
                from generate_series(1, teachers) n""".replace("teachers)", teachers + ")"), """
                insert into teacher_membership (id, tenant_id, version, teacher_id, school_id, since)
                select id, tenant_id, 0, id, id % 8000 + 1, '2020-09-01' from teacher""", """
                insert into cycle (id, tenant_id, version, school_year, name, distance_per_metre,
                    mismatch_per_point, change_weight, load_weight, published_on)
                select year * 1000 + n, '99' || lpad(n::text, 4, '0'), 0, year, '示例', 1, 0, 0, 0,
                    make_date(year, 9, 1)
                from generate_series(0, 182) n, generate_series(2025, 2026) year""", """
                insert into pairing (id, tenant_id, version, cycle_id, supporter_id, recipient_id,
                    distance_m, pinned, published_on)
                select nextval('portal_id'), recipient.tenant_id, 0, cycle.id, supporter.id,
                    recipient.id, recipient.id, false, cycle.published_on
                from school recipient
                join school supporter on supporter.tenant_id = recipient.tenant_id
                    and supporter.id = recipient.id % 183 + 183 and supporter.id <> recipient.id
                join cycle on cycle.tenant_id = recipient.tenant_id""",
                "analyze");
        for (int county = 0; county < COUNTIES; county++) {
            String code = "99%04d".formatted(county);
            database.sqlInCounty(code, connection -> {
                var count = new CountyCount(CountySql.over(connection));
                count.write(code, "示例县", YEAR - 1);
                count.write(code, "示例县", YEAR);
                return null;
            });
        }
        database.alter("analyze");
    }
}
