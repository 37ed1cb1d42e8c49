package portal.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import portal.demonstration.InventedSchool.Kind;

/**
 * The schools of a demonstration county, invented from its sketch and its towns: the same at every
 * start, since the chance in them begins with the county's code.
 *
 * <p>Streets have large schools that support; every other town has a central school, village schools
 * below it, a junior school or one of nine years, and a kindergarten. A county without streets has
 * its large schools in the first town.
 */
final class InventedCounty {

    private static final double IN_TOWN = 0.55;
    private static final int CITY_SCHOOL = 1_700;
    private static final int LARGE_CITY_SCHOOL = 2_500;
    private static final int LARGE_COUNTY = 100_000;
    private static final int THOUSAND = 1_000;
    private static final int LARGEST_CENTRAL = 1_300;
    private static final int VILLAGE_SCHOOL = 220;
    private static final int MOST_VILLAGE_SCHOOLS = 4;
    private static final int SMALLEST_VILLAGE_SCHOOL = 60;
    private static final int SMALLEST_JUNIOR = 120;
    private static final List<String> SUBJECTS =
            List.of("语文", "数学", "英语", "音乐", "体育", "美术", "科学", "信息科技");

    private final CountySketch sketch;
    private final Random chance;
    private final List<Planned> planned = new ArrayList<>();
    private int number;

    /** A school that has a name, a place and pupils, and nothing else yet. */
    private record Planned(
            String code, String name, Kind kind, String town, String central, double north,
            double east, int primary, int junior) {

        int pupils() {
            return primary + junior;
        }
    }

    private InventedCounty(CountySketch sketch) {
        this.sketch = sketch;
        chance = new Random(Long.parseLong(sketch.code()));
    }

    static List<InventedSchool> schools(CountySketch sketch) {
        return new InventedCounty(sketch).schools();
    }

    private List<InventedSchool> schools() {
        var towns = DemonstrationTown.of(sketch.code());
        var seats = towns.stream().filter(DemonstrationTown::street).toList();
        if (seats.isEmpty()) {
            seats = towns.subList(0, 1);
        }
        var others = new ArrayList<>(towns);
        others.removeAll(seats);
        double inTown = others.isEmpty() ? 1 : IN_TOWN;
        int primary = sketch.primaryPupils() * THOUSAND;
        int junior = sketch.juniorPupils() * THOUSAND;
        inSeats(seats, (int) (primary * inTown), (int) (junior * inTown));
        for (var town : others) {
            inTown(town, (int) (primary * (1 - inTown) / others.size() * about(0.35)),
                    (int) (junior * (1 - inTown) / others.size() * about(0.3)));
        }
        return planned.stream().map(this::whole).toList();
    }

    private void inSeats(List<DemonstrationTown> seats, int primary, int junior) {
        int size = primary > LARGE_COUNTY ? LARGE_CITY_SCHOOL : CITY_SCHOOL;
        int primaries = Math.max(2, primary / size);
        int juniors = Math.max(1, junior / size);
        for (int i = 0; i < primaries; i++) {
            var seat = seats.get(i % seats.size());
            plan(seat, "示例第" + Numeral.of(i / seats.size() + 1) + "小学", Kind.CITY_PRIMARY, "",
                    0.03, (int) (primary / (double) primaries * about(0.25)), 0);
        }
        for (int i = 0; i < juniors; i++) {
            var seat = seats.get(i % seats.size());
            boolean nineYears = i % 4 == 3;
            int pupils = (int) (junior / (double) juniors * about(0.2));
            String which = i < seats.size() ? "" : "第" + Numeral.of(i / seats.size() + 1);
            plan(seat, "示例" + which + (nineYears ? "实验学校" : "中学"),
                    nineYears ? Kind.CITY_NINE_YEAR : Kind.CITY_JUNIOR, "", 0.03,
                    nineYears ? pupils : 0, pupils);
        }
    }

    private void inTown(DemonstrationTown town, int primary, int junior) {
        double north = sketch.north() + (chance.nextDouble() - 0.5) * 2 * sketch.spread();
        double east = sketch.east() + (chance.nextDouble() - 0.5) * 2 * sketch.spread();
        boolean nineYears = junior < SMALLEST_JUNIOR * 2 && chance.nextInt(3) == 0;
        int villages = Math.min(MOST_VILLAGE_SCHOOLS,
                Math.max(1, (int) (primary * 0.4 / VILLAGE_SCHOOL)));
        int central = Math.min(LARGEST_CENTRAL, (int) (primary * 0.6));
        String lead = plan(town, nineYears ? "示例九年一贯制学校" : "示例中心小学",
                nineYears ? Kind.TOWN_NINE_YEAR : Kind.CENTRAL_PRIMARY, "", north, east,
                central, nineYears ? Math.max(1, junior) : 0);
        for (int i = 1; i <= villages; i++) {
            int pupils = Math.max(6,
                    (int) (Math.min(VILLAGE_SCHOOL, primary * 0.4 / villages) * about(0.5)));
            boolean point = pupils < SMALLEST_VILLAGE_SCHOOL;
            plan(town, "示例" + (point ? "教学点" : "村小") + Numeral.of(i),
                    point ? Kind.POINT : Kind.VILLAGE, lead,
                    north + (chance.nextDouble() - 0.5) * 0.08,
                    east + (chance.nextDouble() - 0.5) * 0.08, pupils, 0);
        }
        if (!nineYears && junior >= SMALLEST_JUNIOR) {
            plan(town, "示例初级中学", Kind.TOWN_JUNIOR, "", north + 0.004, east + 0.006, 0, junior);
        }
        plan(town, "示例中心幼儿园", Kind.KINDERGARTEN, "", north - 0.003, east + 0.002,
                20 + (int) (central * 0.2), 0);
    }

    private void plan(
            DemonstrationTown town, String name, Kind kind, String central, double spread,
            int primary, int junior) {
        plan(town, name, kind, central,
                sketch.north() + (chance.nextDouble() - 0.5) * 2 * spread,
                sketch.east() + (chance.nextDouble() - 0.5) * 2 * spread, primary, junior);
    }

    private String plan(
            DemonstrationTown town, String name, Kind kind, String central, double north,
            double east, int primary, int junior) {
        String code = "%s9%03d".formatted(sketch.code(), ++number);
        planned.add(new Planned(code, town.name() + name, kind, town.name(), central, north, east,
                primary, junior));
        return code;
    }

    private InventedSchool whole(Planned school) {
        var kind = school.kind();
        int pupils = school.pupils();
        boolean city = kind.supports();
        int teachers = teachers(school);
        var grades = grades(school);
        int classes = classes(school, grades);
        double area = pupils * (city ? 4.6 : 6.4) * about(0.2) + 60;
        double sports = pupils * (city ? 6.0 : 9.0) * about(0.25) + 100;
        return new InventedSchool(
                school.code(), school.name(), kind, school.town(), school.central(),
                sketch.mountains(), rounded(school.north(), 6), rounded(school.east(), 6), pupils,
                grades, boarders(school), classes, (int) (teachers * 1.05) + 1, teachers,
                (int) (teachers * (city ? 0.14 : 0.05) * about(0.5)),
                rounded(area, 0), rounded(sports, 0),
                rounded(pupils < THOUSAND ? 0 : sports * 0.06, 0),
                rounded(pupils * (city ? 0.28 : 0.2) * about(0.25), 2),
                classes + (city ? 3 : 1), (int) (pupils * 28 * about(0.25)),
                most(kind), subjects(kind));
    }

    /** 16 to 18 pupils of a primary school for each teacher, 12 to 13 of a junior one. */
    private int teachers(Planned school) {
        double primary = school.primary() / (16 + 2 * chance.nextDouble());
        double junior = school.junior() / (12 + chance.nextDouble());
        return Math.max(school.kind() == Kind.POINT ? 2 : 5, (int) Math.round(primary + junior));
    }

    private int[] grades(Planned school) {
        var grades = new int[InventedSchool.GRADES];
        var kind = school.kind();
        if (kind.primary()) {
            spread(grades, 1, Math.min(kind.last(), 6), school.primary());
        }
        if (kind.junior()) {
            spread(grades, 7, InventedSchool.GRADES, school.junior());
        }
        return grades;
    }

    /** As many in each grade, but for a few; together all of them. */
    private void spread(int[] grades, int first, int last, int pupils) {
        int left = pupils;
        for (int grade = first; grade < last; grade++) {
            int here = (int) Math.round(left / (double) (last - grade + 1) * about(0.06));
            grades[grade - 1] = Math.min(here, left);
            left -= grades[grade - 1];
        }
        grades[last - 1] = left;
    }

    private static int classes(Planned school, int[] grades) {
        int most = school.kind().supports() ? 45 : 40;
        int classes = 0;
        for (int pupils : grades) {
            classes += (pupils + most - 1) / most;
        }
        return school.kind() == Kind.KINDERGARTEN ? (school.pupils() + 29) / 30 : classes;
    }

    private int boarders(Planned school) {
        double share = switch (school.kind()) {
            case TOWN_JUNIOR, TOWN_NINE_YEAR -> 0.45;
            case CENTRAL_PRIMARY -> 0.12;
            case CITY_JUNIOR -> 0.1;
            default -> 0;
        };
        return (int) (school.pupils() * share * about(0.2));
    }

    /** So many that all who receive find somebody who teaches what they do. */
    private int most(Kind kind) {
        long receive = planned.stream().filter(one -> one.kind().receives()).count();
        long support = planned.stream()
                .filter(one -> one.kind().supports() && one.kind().primary() == kind.primary())
                .count();
        return (int) (receive / Math.max(1, support)) + 2;
    }

    private List<String> subjects(Kind kind) {
        var some = new TreeSet<String>();
        int count = kind.supports() ? 2 + chance.nextInt(4) : chance.nextInt(4);
        for (int i = 0; i < count; i++) {
            some.add(SUBJECTS.get(chance.nextInt(SUBJECTS.size())));
        }
        return List.copyOf(some);
    }

    /** One, more or less by no more than so much. */
    private double about(double howMuch) {
        return 1 + (chance.nextDouble() - 0.5) * 2 * howMuch;
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
}
