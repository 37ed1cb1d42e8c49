package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.allocation.Stage.PRIMARY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.allocation.Allocation;
import portal.allocation.Objective;
import portal.allocation.Plan;
import portal.allocation.Recipient;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Staffing;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.school.diagnosis.CastOfDiagnosis;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.school.network.CastOfNetworks;

class CycleProblemTest {

    static final Place IN_TOWN = new Place(31_018_000, 109_465_000);
    static final Place IN_THE_HILLS = new Place(31_120_000, 109_610_000);

    static final CycleSettings USUAL = CycleSettings.usual("2026");

    @Test
    void schoolsBecomeSupportersAndRecipientsByTheirRole() {
        var posed = posed(supporter("A", "数学"), recipient("B", "数学"), bystander("C"));
        assertEquals(List.of("A"), posed.problem().supporters().stream().map(s -> s.id()).toList());
        assertEquals(List.of("B"), ids(posed));
    }

    @Test
    void ofTwoSupportersOfTheLastCycleOneThatStillSupportsIsKnown() {
        assertEquals("B", CycleProblems.known(List.of(bystander("A"), supporter("B")), CastOfPairing.OF_THE_REGISTER).getCode());
        assertEquals("A", CycleProblems.known(List.of(supporter("A"), supporter("B")), CastOfPairing.OF_THE_REGISTER).getCode());
        assertEquals("A", CycleProblems.known(List.of(bystander("A")), CastOfPairing.OF_THE_REGISTER).getCode());
    }

    @Test
    void aSubjectInWhichTheSupporterIsStrongIsNoMismatch() {
        var met = solved(supporter("A", "数学"), recipient("B", "数学"));
        var unmet = solved(supporter("A", "英语"), recipient("B", "数学"));
        assertEquals(2L * Weighing.USUAL.mismatchPerPoint(), unmet.objective() - met.objective());
    }

    @Test
    @DisplayName("contract of the allocation: need and strength per subject are the levels, 0 to 3, of the diagnosis")
    void levelsOfTheDiagnosisArePosed() {
        var posed = CycleProblem.of(USUAL, List.of(
                CastOfDiagnosis.of(supporter("A"), 47, 3, 1),
                CastOfDiagnosis.of(recipient("B"), 5, 0, 2)), List.of(), Map.of(), CastOfPairing.OF_THE_REGISTER).problem();
        assertEquals(List.of("数学"), posed.subjects());
        assertEquals(List.of(3), posed.supporters().get(0).strength());
        assertEquals(List.of(2), posed.recipients().get(0).need());
        assertEquals(47, posed.supporters().get(0).teachers(), "those at their posts, not those stated");
    }

    @Test
    void aSubjectThatNobodyNeedsIsLeftOut() {
        var posed = CycleProblem.of(USUAL, List.of(
                CastOfDiagnosis.of(supporter("A"), 9, 3, 0),
                CastOfDiagnosis.of(recipient("B"), 5, 0, 0)), List.of(), Map.of(), CastOfPairing.OF_THE_REGISTER).problem();
        assertEquals(List.of(), posed.subjects());
    }

    @Test
    void aSchoolWithoutCoordinatesIsLeftAndNamed() {
        var nowhere = school("B", Stage.PRIMARY, SupportRole.RECIPIENT, Optional.empty(), List.of());
        var posed = posed(supporter("A"), nowhere);
        assertEquals(List.of(new Left(nowhere, Left.Reason.NO_PLACE)), posed.left());
        assertEquals(List.of(), ids(posed));
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
        var posed = CycleProblem.of(USUAL, schools, List.of(), Map.of("B", "A", "C", "gone"), CastOfPairing.OF_THE_REGISTER);
        assertEquals("A", posed.problem().recipients().get(0).previous());
        assertEquals(null, posed.problem().recipients().get(1).previous());
    }

    @Test
    void nobodyToPairIsRefused() {
        var refused = assertThrows(RuleViolation.class, () -> posed(supporter("A")).requireSomebody());
        assertEquals("cycle.nobody-to-pair", refused.key());
    }

    @Test
    @DisplayName("a cycle has stages in its scope: others are left out and named")
    void schoolsOfAnotherStageAreLeft() {
        var settings = new CycleSettings("2026", 1, Set.of(Stage.JUNIOR), Objective.SUM, 1, false,
                Weighing.USUAL);
        var posed = CycleProblem.of(settings, diagnosed(supporter("A"), recipient("B")),
                List.of(), Map.of(), CastOfPairing.OF_THE_REGISTER);
        assertEquals(List.of(Left.Reason.OTHER_STAGE, Left.Reason.OTHER_STAGE),
                posed.left().stream().map(Left::reason).toList());
        assertEquals(0, posed.problem().supporters().size());
    }

    @Test
    @DisplayName("mechanism A5: one legal person with two campuses takes part once, by its leading school")
    void aCampusIsNoPartner() {
        var main = supporter("A");
        var campus = supporter("A2");
        var posed = CycleProblem.of(USUAL, diagnosed(main, campus, recipient("B")),
                List.of(CastOfNetworks.of(NetworkKind.CAMPUS, main, campus)), Map.of(), CastOfPairing.OF_THE_REGISTER);
        assertEquals(List.of(new Left(campus, Left.Reason.CAMPUS)), posed.left());
        assertEquals(1, posed.problem().supporters().size());
    }

    @Test
    @DisplayName("mechanism A5: a zone's lead school may stand for the schools of its zone that have its role")
    void aLeadSchoolStandsForItsZoneWhereTheCycleSaysSo() {
        var lead = recipient("B");
        var member = recipient("C");
        var county = diagnosed(supporter("A"), lead, member);
        var zone = List.of(CastOfNetworks.of(NetworkKind.ZONE, lead, member));
        var settings = new CycleSettings("2026", 1, USUAL.stages(), Objective.SUM, 1, true,
                Weighing.USUAL);
        assertEquals(List.of("B", "C"),
                ids(CycleProblem.of(USUAL, county, zone, Map.of(), CastOfPairing.OF_THE_REGISTER)));
        var posed = CycleProblem.of(settings, county, zone, Map.of(), CastOfPairing.OF_THE_REGISTER);
        assertEquals(List.of("B"), ids(posed));
        assertEquals(List.of(new Left(member, Left.Reason.STOOD_FOR)), posed.left());
        var supporting = supporter("D");
        assertEquals(List.of("B", "C"), ids(CycleProblem.of(settings,
                diagnosed(supporting, lead, member),
                List.of(CastOfNetworks.of(NetworkKind.ZONE, supporting, lead, member)), Map.of(), CastOfPairing.OF_THE_REGISTER)),
                "a supporter does not stand for recipients");
    }

    @Test
    void everyRecipientWantsAsManySupportersAsTheCycleGives() {
        var settings = new CycleSettings("2026", 1, USUAL.stages(), Objective.MINMAX_THEN_SUM, 2,
                false, Weighing.USUAL);
        var posed = CycleProblem.of(settings, diagnosed(supporter("A"), recipient("B")),
                List.of(), Map.of(), CastOfPairing.OF_THE_REGISTER).problem();
        assertEquals(2, posed.recipients().get(0).supporters());
        assertEquals(Objective.MINMAX_THEN_SUM, posed.objective());
    }

    @Test
    @DisplayName("a cycle may say otherwise than the register who supports, who receives and who takes no part")
    void theCyclesOwnWordCountsBeforeTheRegisters() {
        var parts = parts(own("A", SupportRole.RECIPIENT, Optional.empty()),
                own("B", SupportRole.NONE, Optional.empty()),
                own("C", SupportRole.SUPPORTER, Optional.of(5)));
        var aside = recipient("B");
        var posed = CycleProblem.of(USUAL, diagnosed(supporter("A"), aside, bystander("C")),
                List.of(), Map.of(), parts);
        assertEquals(List.of("C"), posed.problem().supporters().stream().map(s -> s.id()).toList());
        assertEquals(5, posed.problem().supporters().get(0).max());
        assertEquals(List.of("A"), ids(posed));
        assertEquals(List.of(new Left(aside, Left.Reason.SET_ASIDE)), posed.left());
        assertEquals(List.of(SupportRole.SUPPORTER, SupportRole.RECIPIENT, SupportRole.NONE),
                posed.own().stream().map(OwnPart::byRegister).toList());
    }

    @Test
    void aSchoolWithoutPartByBothIsNotSpokenOf() {
        var posed = CycleProblem.of(USUAL, diagnosed(supporter("A"), recipient("B"), bystander("C")),
                List.of(), Map.of(), parts(own("C", SupportRole.NONE, Optional.empty())));
        assertEquals(List.of(), posed.left());
    }

    @Test
    void asManyAsTheCycleSaysAreTheMostEvenWhereTheRegisterDemandsMore() {
        var bound = new School(inTown("A", new SupportPart(SupportRole.SUPPORTER, Optional.of(2),
                Optional.of(4), List.of(), List.of())));
        var posed = CycleProblem.of(USUAL, diagnosed(bound, recipient("B")), List.of(), Map.of(),
                parts(own("A", SupportRole.SUPPORTER, Optional.of(1)))).problem().supporters().get(0);
        assertEquals(List.of(1, 1), List.of(posed.min(), posed.max()));
        var free = CycleProblem.of(USUAL, diagnosed(bound, recipient("B")), List.of(), Map.of(),
                parts(own("A", SupportRole.SUPPORTER, Optional.empty()))).problem().supporters().get(0);
        assertEquals(List.of(2, 4), List.of(free.min(), free.max()));
    }

    @Test
    void aSupporterOfTheCycleThatCannotTakePartIsLeftAndNamed() {
        var nowhere = school("C", Stage.PRIMARY, SupportRole.NONE, Optional.empty(), List.of());
        var main = supporter("A");
        var campus = bystander("D");
        var posed = CycleProblem.of(USUAL, diagnosed(main, recipient("B"), nowhere, campus),
                List.of(CastOfNetworks.of(NetworkKind.CAMPUS, main, campus)), Map.of(),
                parts(own("C", SupportRole.SUPPORTER, Optional.empty()),
                        own("D", SupportRole.SUPPORTER, Optional.empty())));
        assertEquals(List.of(new Left(nowhere, Left.Reason.NO_PLACE),
                new Left(campus, Left.Reason.CAMPUS)), posed.left());
    }

    @Test
    void aLeadSchoolThatIsSetAsideStandsForNobody() {
        var lead = recipient("B");
        var member = recipient("C");
        var settings = new CycleSettings("2026", 1, USUAL.stages(), Objective.SUM, 1, true,
                Weighing.USUAL);
        assertEquals(List.of("C"), ids(CycleProblem.of(settings, diagnosed(supporter("A"), lead, member),
                List.of(CastOfNetworks.of(NetworkKind.ZONE, lead, member)), Map.of(),
                parts(own("B", SupportRole.NONE, Optional.empty())))));
    }

    @Test
    void aPartWhoseSchoolHasLeftTheRegisterDoesNoHarm() {
        var posed = CycleProblem.of(USUAL, diagnosed(supporter("A"), recipient("B")), List.of(),
                Map.of(), parts(own("gone", SupportRole.SUPPORTER, Optional.empty())));
        assertEquals(1, posed.problem().supporters().size());
        assertEquals(List.of(), posed.own());
    }

    private static Parts parts(CyclePart... own) {
        return Parts.of(List.of(own));
    }

    private static CyclePart own(String code, SupportRole part, Optional<Integer> most) {
        return new CyclePart(new Cycle(2026, USUAL), code, part, most, "停办整修", "officer");
    }

    private static List<String> ids(CycleProblem posed) {
        return posed.problem().recipients().stream().map(Recipient::id).toList();
    }

    private CycleProblem posed(School... schools) {
        return CycleProblem.of(USUAL, diagnosed(schools), List.of(), Map.of(), CastOfPairing.OF_THE_REGISTER);
    }

    private static List<SchoolDiagnosis> diagnosed(School... schools) {
        return Stream.of(schools).map(CastOfDiagnosis::stated).toList();
    }

    private Plan solved(School... schools) {
        return Allocation.solve(posed(schools).problem(), Solution.LIMIT);
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
