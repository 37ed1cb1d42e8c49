package portal.pairing;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.school.diagnosis.CastOfDiagnosis;

/** Published plans for tests: solved as a county's are, and told with their reasons. */
public final class CastOfPlans {

    public static final String BUREAU = "示例一县教育局";

    private static final Place IN_TOWN = new Place(31_018_000, 109_465_000);
    private static final Place FURTHER = new Place(31_030_000, 109_480_000);
    private static final Place IN_THE_HILLS = new Place(31_120_000, 109_610_000);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 8, 20);

    private CastOfPlans() {}

    /**
     * Two supporters and three recipients: one pair is kept, one recipient had another supporter,
     * one is new; one need is not met, and two pairs were settled by hand.
     */
    public static PublishedPlan usual() {
        return plan(CycleSettings.usual("2026"), Optional.empty(), true);
    }

    /** @param farthest how far a pair may lie apart, in metres */
    public static PublishedPlan of(Weighing weighing, Optional<Integer> farthest) {
        return plan(CycleSettings.usual("2026").weighing(weighing), farthest, true);
    }

    /** Nothing was published before. */
    public static PublishedPlan first(int years) {
        return plan(settings(years, Objective.SUM), Optional.empty(), false);
    }

    public static PublishedPlan of(Objective objective) {
        return plan(settings(1, objective), Optional.empty(), true);
    }

    private static CycleSettings settings(int years, Objective objective) {
        return new CycleSettings("2026", years, Set.of(Stage.values()), objective, 1, false,
                Weighing.USUAL);
    }

    private static PublishedPlan plan(
            CycleSettings settings, Optional<Integer> farthest, boolean before) {
        var one = school("1", "甲小学", IN_TOWN, SupportRole.SUPPORTER, List.of("数学"), List.of());
        var two = school("2", "甲二小学", FURTHER, SupportRole.SUPPORTER, List.of("英语"), List.of());
        var kept = school("3", "乙村小", IN_THE_HILLS, SupportRole.RECIPIENT, List.of(), List.of("数学"));
        var changed = school("4", "丙村小", FURTHER, SupportRole.RECIPIENT, List.of(), List.of("英语"));
        var added = school("5", "丁村小", IN_TOWN, SupportRole.RECIPIENT, List.of(), List.of("音乐"));
        var schools = List.of(one, two, kept, changed, added);
        var cycle = new Cycle(2026, settings);
        var posed = CycleProblem.of(settings,
                schools.stream().map(CastOfDiagnosis::stated).toList(), List.of(),
                Map.of("3", "1", "4", "1"), CastOfPairing.OF_THE_REGISTER).problem();
        var problem = new HandWork(Set.of(new Pair("1", "5"), new Pair("2", "4")), Set.of(), Map.of(),
                Map.of(), farthest).on(posed);
        var version = new PlanVersion(cycle, 1, "", problem,
                Solution.solved(problem).explained(List.of("3", "4", "5"), Solution.LIMIT), List.of(),
                CastOfPairing.NO_PARTS, "officer");
        Map<String, School> byCode = schools.stream().collect(toMap(School::getCode, Function.identity()));
        var pairs = Solution.pairs(problem, version.answer().plan(), byCode).stream()
                .map(pair -> new Pairing(cycle, pair.supporter(), pair.recipient(),
                        pair.distanceM(), pair.recipient().getCode().equals("5"), PUBLISHED))
                .toList();
        cycle.publish(version, PUBLISHED, PUBLISHED.plusDays(7), null);
        Map<String, School> supported = before ? Map.of("3", one, "4", one) : Map.of();
        return new PublishedPlan(cycle, BUREAU, problem, PublishedReasons.of(
                pairs, problem, version.answer(),
                recipient -> new PairReason.Before(before,
                        Stream.ofNullable(supported.get(recipient)).toList()), byCode));
    }

    private static School school(String code, String name, Place place, SupportRole role,
            List<String> strong, List<String> weak) {
        return new School(SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, 80)
                .at(place)
                .with(new SupportPart(role, Optional.empty(), Optional.of(2), strong, weak)));
    }
}
