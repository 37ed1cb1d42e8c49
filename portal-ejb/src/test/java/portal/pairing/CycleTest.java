package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.allocation.Objective;
import portal.school.Stage;

class CycleTest {

    private final Cycle cycle = new Cycle(2026, CycleSettings.usual("2026"));

    @Test
    void aPublishedCycleIsNeitherSettledNorPublishedAgainUntilItIsWithdrawn() {
        var version = CastOfPairing.version(cycle, 1, "{}");
        cycle.publish(version, LocalDate.of(2026, 9, 1), null, "second");
        assertEquals("cycle.published-already", assertThrows(RuleViolation.class,
                () -> cycle.settle(CycleSettings.usual("2027"))).key());
        assertThrows(RuleViolation.class,
                () -> cycle.publish(version, LocalDate.of(2026, 9, 2), null, "second"));
        assertThrows(RuleViolation.class, () -> cycle.moveTo(1));
        assertEquals(LocalDate.of(2026, 9, 1), cycle.getPublishedOn());
        cycle.withdraw();
        cycle.settle(CycleSettings.usual("again"));
        assertEquals("again", cycle.getName());
    }

    @Test
    void whatACycleAsksIsReadBackAsItWasSet() {
        var asked = new CycleSettings("三年", 3, Set.of(Stage.PRIMARY, Stage.TEACHING_POINT),
                Objective.MINMAX_THEN_SUM, 2, true, new Weighing(1, 2, 3, 4));
        cycle.settle(asked);
        assertEquals(asked, cycle.getSettings());
    }

    @Test
    void pairsLastAsManySchoolYearsAsTheCycleSays() {
        cycle.settle(new CycleSettings("2026", 2, Set.of(Stage.PRIMARY), Objective.SUM, 1, false,
                Weighing.USUAL));
        assertEquals(List.of(false, true, true, false),
                Stream.of(2025, 2026, 2027, 2028).map(cycle::lastsIn).toList());
    }

    @Test
    void settingsThatNoCycleHasAreRefused() {
        assertEquals("cycle.nameless", refusal("  ", 1, Set.of(Stage.PRIMARY), 1));
        assertEquals("cycle.name-too-long", refusal("x".repeat(81), 1, Set.of(Stage.PRIMARY), 1));
        assertEquals("cycle.years-out-of-range", refusal("x", 0, Set.of(Stage.PRIMARY), 1));
        assertEquals("cycle.years-out-of-range", refusal("x", 4, Set.of(Stage.PRIMARY), 1));
        assertEquals("cycle.no-stage", refusal("x", 1, Set.of(), 1));
        assertEquals("cycle.supporters-out-of-range", refusal("x", 1, Set.of(Stage.PRIMARY), 3));
    }

    private static String refusal(String name, int years, Set<Stage> stages, int supporters) {
        return assertThrows(RuleViolation.class, () -> new CycleSettings(
                name, years, stages, Objective.SUM, supporters, false, Weighing.USUAL)).key();
    }

    @Test
    void weightsOutsideTheContractAreRefused() {
        assertThrows(RuleViolation.class, () -> new Weighing(-1, 0, 0, 0));
        assertThrows(RuleViolation.class, () -> new Weighing(0, 1_000_001, 0, 0));
    }
}
