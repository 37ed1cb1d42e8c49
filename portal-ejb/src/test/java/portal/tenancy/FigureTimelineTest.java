package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTimelineTest {

    static final LocalDate FOUNDED = LocalDate.of(2026, 9, 1);
    static final LocalDate SPRING = LocalDate.of(2027, 3, 1);

    static Figures.Recorded row(long id, String value, LocalDate since) {
        return new Figures.Recorded(id, new Figures.InForce(
                "rotation.key", value, since, "BUREAU", null, null, null, null, "示例"), "a", Instant.EPOCH);
    }

    static final FigureTimeline CORRECTED = new FigureTimeline(List.of(
            row(150, "0.07", SPRING), row(50, "0.05", FOUNDED), row(200, "0.06", SPRING), row(250, null, FOUNDED)));

    @Test
    void ofTwoRowsFromTheSameDayTheLaterHolds() {
        assertEquals(Optional.of("0.06"), CORRECTED.valueOn(SPRING));
        assertEquals(List.of(200L), CORRECTED.after(FOUNDED).stream().map(Figures.Recorded::id).toList());
        assertTrue(CORRECTED.corrected(row(150, "0.07", SPRING)));
        assertFalse(CORRECTED.corrected(row(200, "0.06", SPRING)));
    }

    @Test
    void aRowWithoutAValueDemandsNothing() {
        assertEquals(Optional.empty(), CORRECTED.valueOn(SPRING.minusDays(1)));
        assertTrue(CORRECTED.on(FOUNDED).isPresent());
        assertEquals(Optional.empty(), CORRECTED.on(FOUNDED.minusDays(1)));
    }

    @Test
    void theLastIsWhatWasRecordedLastWheneverItHolds() {
        assertEquals(250, CORRECTED.last());
        assertEquals(0, new FigureTimeline(List.of()).last());
    }
}
