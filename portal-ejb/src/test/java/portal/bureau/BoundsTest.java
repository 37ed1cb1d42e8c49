package portal.bureau;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.tenancy.FigureTimeline;
import portal.tenancy.Figures;
import portal.tenancy.PolicyKey;

class BoundsTest {

    static final PolicyKey<?> LEAST = PolicyKey.count("rotation.recipient-dispatch.min-teachers", "teachers");
    static final PolicyKey<?> MOST = PolicyKey.count("rotation.recipient-dispatch.max-teachers", "teachers");
    static final PolicyKey<?> ALONE = PolicyKey.count("rotation.stay.min-days", "days");
    static final List<PolicyKey<?>> KEYS = List.of(LEAST, MOST, ALONE);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate NEXT_YEAR = LocalDate.of(2027, 9, 1);

    static Figures.Recorded row(long id, String value, LocalDate since) {
        return new Figures.Recorded(id, new Figures.InForce(
                "rotation.key", value, since, "BUREAU", null, null, null, null, "示例"), "a", Instant.EPOCH);
    }

    static FigureTimeline timeline(Figures.Recorded... rows) {
        return new FigureTimeline(List.of(rows));
    }

    @Test
    void keysThatDifferInMinAndMaxAloneBoundEachOther() {
        var bounds = new Bounds(LEAST, MOST);
        assertEquals(Optional.of(bounds), Bounds.of(LEAST, KEYS));
        assertEquals(Optional.of(bounds), Bounds.of(MOST, KEYS));
        assertEquals(Optional.empty(), Bounds.of(ALONE, KEYS));
    }

    @Test
    void theLeastMayEqualTheMost() {
        assertDoesNotThrow(() -> new Bounds(LEAST, MOST).requireOrder(
                timeline(row(1, "3", TODAY)), timeline(row(2, "3", TODAY)), TODAY));
        var refused = assertThrows(RuleViolation.class, () -> new Bounds(LEAST, MOST).requireOrder(
                timeline(row(1, "4", TODAY)), timeline(row(2, "3", TODAY)), TODAY));
        assertEquals("figure.least-above-most", refused.key());
    }

    @Test
    void whatOnlyContradictsLaterIsRefusedToo() {
        var refused = assertThrows(RuleViolation.class, () -> new Bounds(LEAST, MOST).requireOrder(
                timeline(row(1, "4", TODAY)),
                timeline(row(2, "5", TODAY), row(3, "3", NEXT_YEAR)), TODAY));
        assertEquals(NEXT_YEAR.toString(), refused.figures().get(0));
    }

    @Test
    void whatIsNotDemandedBoundsNothing() {
        assertDoesNotThrow(() -> new Bounds(LEAST, MOST).requireOrder(
                timeline(row(1, "4", TODAY)), timeline(row(2, null, TODAY)), TODAY));
        assertDoesNotThrow(() -> new Bounds(LEAST, MOST).requireOrder(
                timeline(row(1, "4", TODAY)), timeline(), TODAY));
    }
}
