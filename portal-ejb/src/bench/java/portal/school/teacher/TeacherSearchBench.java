package portal.school.teacher;

import static portal.database.TestDatabase.FIRST;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import portal.school.SchoolsInTests;
import portal.school.search.Found;
import portal.school.search.Searching;

/**
 * The first page of a search among 100,000 teachers and 200 schools, as the bureau and as a school
 * ask; and the first page of records that may be one teacher, out of the same register.
 */
public final class TeacherSearchBench {

    private static final int TEACHERS = Integer.getInteger("portal.bench.teachers", 100_000);
    private static final int SCHOOLS = 200;
    private static final int WARMING = 20;
    private static final int ROUNDS = 50;

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";

    private final CastOfTeachers cast = new CastOfTeachers();

    private TeacherSearchBench() {}

    public static void main(String... arguments) {
        var bench = new TeacherSearchBench();
        bench.fill();
        long school = bench.cast.in(FIRST, intake -> intake.rows.schools()).get("s100");
        System.out.printf("search, %,d teachers and %d schools:%n", TEACHERS, SCHOOLS);
        for (var typed : List.of("T0500", "wangw", "zwf", "王伟", "伟芳", "示例学校1")) {
            System.out.printf("  %s: bureau %.1f ms, a school %.1f ms%n", typed,
                    bench.median(null, office -> search(office, typed)),
                    bench.median(school, office -> search(office, typed)));
        }
        System.out.printf("  possible duplicates, first page of %d: %.0f ms%n",
                bench.cast.database.inCounty(FIRST, entities -> new Office(bench.cast, FIRST,
                        entities, null, BUREAU_OFFICER).merging.alike(0, 1).total()),
                bench.median(null, office -> office.merging.alike(0, 50).pairs().size()));
        System.out.printf("  teachers of one school counted: %.1f ms%n",
                bench.median(school, office -> (int) office.registered.at(school).orElseThrow().all()));
    }

    /** As the page does it: both registers, the best first. */
    private static int search(Office office, String typed) {
        var schools = SchoolsInTests.found(office.sql, typed, Searching.MOST);
        var teachers = office.finding.find(typed, office.caller, Searching.MOST);
        return Stream.concat(schools.stream(), teachers.stream())
                .sorted(Comparator.comparingInt(Found::rank).thenComparing(Found::key))
                .toList().size();
    }

    private double median(Long school, ToIntFunction<Office> work) {
        double[] millis = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            double took = cast.database.inCounty(FIRST, entities -> {
                var office = new Office(cast, FIRST, entities, school,
                        school == null ? BUREAU_OFFICER : PRINCIPAL);
                long begun = System.nanoTime();
                work.applyAsInt(office);
                return (System.nanoTime() - begun) / 1e6;
            });
            if (round >= 0) {
                millis[round] = took;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    /** Through the register's own rows, so that names are spelt as they are. */
    private void fill() {
        cast.database.alter("""
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects, name_pinyin, name_initials)
                select 900000000 + n, '999901', 0, 's' || lpad(n::text, 3, '0'), '示例学校' || n, 'PRIMARY',
                    'RURAL', 100, 'NONE', '', '', 'shilixuexiao' || n, 'slxx' || n
                from generate_series(1, schools) n""".replace("schools)", SCHOOLS + ")"));
        int atOnce = 5_000;
        var chance = new Random(TEACHERS);
        for (int from = 0; from < TEACHERS; from += atOnce) {
            var file = new StringBuilder("工号,姓名,学校代码,学科,出生年月,到校年月,手机号\n");
            for (int n = from; n < Math.min(from + atOnce, TEACHERS); n++) {
                file.append("T%06d,%s,s%03d,%s,%d-%02d,2020-09,139%08d%n".formatted(n, name(chance),
                        1 + n % SCHOOLS, "语文 数学 英语 体育".split(" ")[n % 4],
                        1966 + chance.nextInt(36), 1 + chance.nextInt(12), n - n % 1000 / 999));
            }
            cast.take(file.toString());
        }
        cast.database.alter("vacuum analyze");
    }

    private static String name(Random chance) {
        return "" + one(SURNAMES, chance) + one(GIVEN, chance)
                + (chance.nextInt(5) == 0 ? "" : one(GIVEN, chance));
    }

    private static char one(String characters, Random chance) {
        return characters.charAt(chance.nextInt(characters.length()));
    }
}
