package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;

class CycleTest {

    @Test
    void aPublishedCycleIsNeitherWeighedNorPublishedAgain() {
        var cycle = new Cycle(2026, "2026", Weighing.USUAL);
        cycle.publish(LocalDate.of(2026, 9, 1));
        assertEquals("cycle.published-already",
                assertThrows(RuleViolation.class, () -> cycle.weigh(Weighing.USUAL)).key());
        assertThrows(RuleViolation.class, () -> cycle.publish(LocalDate.of(2026, 9, 2)));
        assertEquals(LocalDate.of(2026, 9, 1), cycle.getPublishedOn());
    }

    @Test
    void aNamelessCycleIsRefused() {
        assertEquals("cycle.nameless",
                assertThrows(RuleViolation.class, () -> new Cycle(2026, "  ", Weighing.USUAL)).key());
    }

    @Test
    void weightsOutsideTheContractAreRefused() {
        assertThrows(RuleViolation.class, () -> new Weighing(-1, 0, 0, 0, Optional.empty()));
        assertThrows(RuleViolation.class, () -> new Weighing(0, 1_000_001, 0, 0, Optional.empty()));
        assertThrows(RuleViolation.class, () -> new Weighing(1, 0, 0, 0, Optional.of(0)));
    }
}
