package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.allocation.Stage.PRIMARY;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.allocation.PlanChecker;
import portal.allocation.document.AllocationDocument;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Staffing;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.school.diagnosis.CastOfDiagnosis;
import portal.school.diagnosis.SchoolDiagnosis;

class CycleProblemTest {

    static final Place IN_TOWN = new Place(31_018_000, 109_465_000);
    static final Place IN_THE_HILLS = new Place(31_120_000, 109_610_000);

    final Cycle cycle = new Cycle(2026, "2026", Weighing.USUAL);

    @Test
    void schoolsBecomeSupportersAndRecipientsByTheirRole() {
        var posed = posed(supporter("A", "数学"), recipient("B", "数学"), bystander("C"));
        assertEquals(List.of("A"), posed.problem().supporters().stream().map(s -> s.id()).toList());
        assertEquals(List.of("B"), posed.recipients());
    }

    @Test
    void aSubjectInWhichTheSupporterIsStrongIsNoMismatch() {
        var met = run(supporter("A", "数学"), recipient("B", "数学"));
        var unmet = run(supporter("A", "英语"), recipient("B", "数学"));
        assertEquals(2L * Weighing.USUAL.mismatchPerPoint(), unmet.getTotal() - met.getTotal());
    }

    @Test
    @DisplayName("contract of the allocation: need and strength per subject are the levels, 0 to 3, of the diagnosis")
    void levelsOfTheDiagnosisArePosed() {
        var posed = CycleProblem.of(cycle, List.of(
                CastOfDiagnosis.of(supporter("A"), 47, 3, 1),
                CastOfDiagnosis.of(recipient("B"), 5, 0, 2)), List.of(), Map.of()).problem();
        assertEquals(List.of("数学"), posed.subjects());
        assertEquals(List.of(3), posed.supporters().get(0).strength());
        assertEquals(List.of(2), posed.recipients().get(0).need());
        assertEquals(47, posed.supporters().get(0).teachers(), "those at their posts, not those stated");
    }

    @Test
    void aSubjectThatNobodyNeedsIsLeftOut() {
        var posed = CycleProblem.of(cycle, List.of(
                CastOfDiagnosis.of(supporter("A"), 9, 3, 0),
                CastOfDiagnosis.of(recipient("B"), 5, 0, 0)), List.of(), Map.of()).problem();
        assertEquals(List.of(), posed.subjects());
    }

    @Test
    void aSchoolWithoutCoordinatesIsLeftAndNamed() {
        var nowhere = school("B", Stage.PRIMARY, SupportRole.RECIPIENT, Optional.empty(), List.of());
        var posed = posed(supporter("A"), nowhere);
        assertEquals(List.of(nowhere), posed.left());
        assertEquals(List.of(), posed.recipients());
    }

    @Test
    @DisplayName("contract of the allocation: teaching points count as PRIMARY")
    void aTeachingPointIsAllocatedAsAPrimarySchool() {
        var point = school("B", Stage.TEACHING_POINT, SupportRole.RECIPIENT,
                Optional.of(IN_THE_HILLS), List.of());
        assertEquals(PRIMARY, posed(supporter("A"), point).problem().recipients().get(0).stage());
    }

    @Test
    void lastCyclesSupporterIsRememberedAndOneThatLeftIsNot() {
        var schools = diagnosed(supporter("A"), recipient("B"), recipient("C"));
        var posed = CycleProblem.of(cycle, schools, List.of(), Map.of("B", "A", "C", "gone"));
        assertEquals("A", posed.problem().recipients().get(0).previous());
        assertEquals(null, posed.problem().recipients().get(1).previous());
    }

    @Test
    void aWishForASchoolThatLeftThePairingRests() {
        var left = bystander("C");
        var pin = new Wish(cycle, supporter("A"), left, Wish.Kind.PIN);
        var posed = CycleProblem.of(
                cycle, diagnosed(supporter("A"), recipient("B"), left), List.of(pin), Map.of());
        assertEquals(List.of(), posed.problem().pins());
    }

    @Test
    void nobodyToPairIsRefused() {
        var refused = assertThrows(RuleViolation.class, () -> posed(supporter("A")).requireSomebody());
        assertEquals("cycle.nobody-to-pair", refused.key());
    }

    @Test
    void aKeptRunCanBeCheckedAgainFromItsDocumentsAlone() {
        var run = run(supporter("A", "数学"), recipient("B", "数学"), recipient("C", "英语"));
        var problem = AllocationDocument.read(new StringReader(run.getProblem()));
        PlanChecker.require(problem, AllocationAnswer.plan(run.getAnswer()));
        assertEquals(2, AllocationAnswer.read(run.getAnswer()).pairs().size());
    }

    @Test
    void anUnsolvableCycleKeepsWhyAndWhatCuresIt() {
        var few = inTown("A", new SupportPart(
                SupportRole.SUPPORTER, Optional.empty(), Optional.of(1), List.of(), List.of()));
        var run = run(new School(few), recipient("B"), recipient("C"));
        assertEquals("INFEASIBLE", run.getStatus());
        var obstacle = AllocationAnswer.read(run.getAnswer()).obstacle().orElseThrow();
        assertEquals("CAPACITY", obstacle.kind());
        assertEquals(1, obstacle.shortBy());
        assertTrue(obstacle.remedies().stream().flatMap(List::stream)
                .anyMatch(remedy -> remedy.change().equals("RAISE_MAX") && remedy.supporter().equals("A")),
                run.getAnswer());
    }

    private CycleProblem posed(School... schools) {
        return CycleProblem.of(cycle, diagnosed(schools), List.of(), Map.of());
    }

    private static List<SchoolDiagnosis> diagnosed(School... schools) {
        return Stream.of(schools).map(CastOfDiagnosis::stated).toList();
    }

    private AllocationRun run(School... schools) {
        return AllocationRun.of(cycle, posed(schools));
    }

    private static School supporter(String code, String... strong) {
        return new School(inTown(code, new SupportPart(
                SupportRole.SUPPORTER, Optional.empty(), Optional.empty(), List.of(strong), List.of())));
    }

    private static SchoolProfile inTown(String code, SupportPart support) {
        return SchoolProfile.of(code, "甲小学", Stage.PRIMARY, Setting.URBAN, 900)
                .at(IN_TOWN).with(Staffing.of(50)).with(support);
    }

    private static School recipient(String code, String... weak) {
        return school(code, Stage.PRIMARY, SupportRole.RECIPIENT, Optional.of(IN_THE_HILLS),
                List.of(weak));
    }

    private static School bystander(String code) {
        return school(code, Stage.PRIMARY, SupportRole.NONE, Optional.of(IN_TOWN), List.of());
    }

    private static School school(String code, Stage stage, SupportRole role,
            Optional<Place> place, List<String> weak) {
        return new School(SchoolProfile.of(code, "乙村小", stage, Setting.RURAL, 80)
                .at(place.orElse(null))
                .with(new SupportPart(role, Optional.empty(), Optional.empty(), List.of(), weak)));
    }
}
