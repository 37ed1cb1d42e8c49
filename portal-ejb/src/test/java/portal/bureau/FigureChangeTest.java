package portal.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.tenancy.PolicyKey;

class FigureChangeTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final PolicyKey<?> SHARE = PolicyKey.share("rotation.supporter.share", "share");
    static final PolicyKey<?> COUNT = PolicyKey.count("rotation.supporter.count", "teachers");

    static FigureChange change(String value, LocalDate since, String reason) {
        return new FigureChange(SHARE.code(), value, since, reason, null);
    }

    static String refused(FigureChange change) {
        return assertThrows(RuleViolation.class, () -> change.sound(SHARE, TODAY)).key();
    }

    @Test
    void aChangeHasADayAndAReason() {
        assertEquals("figure.start-missing", refused(change("0.06", null, "示例")));
        assertEquals("bureau.reason-missing", refused(change("0.06", TODAY, " \t")));
        assertEquals("bureau.reason-missing", refused(change("0.06", TODAY, null)));
        assertEquals("bureau.reason-too-long", refused(change("0.06", TODAY, "长".repeat(501))));
    }

    @Test
    @DisplayName("Today's registry never rewrites what was: a change begins today at the earliest")
    void itBeginsTodayAtTheEarliest() {
        assertEquals(TODAY, change("0.06", TODAY, "示例").sound(SHARE, TODAY).since());
        assertEquals("figure.start-past", refused(change("0.06", TODAY.minusDays(1), "示例")));
    }

    @Test
    void aMistypedYearIsFound() {
        var farthest = TODAY.plusYears(10);
        assertEquals(farthest, change("0.06", farthest, "示例").sound(SHARE, TODAY).since());
        assertEquals("figure.start-too-late", refused(change("0.06", farthest.plusDays(1), "示例")));
    }

    @Test
    void theValueIsReadAsItsKeyReadsIt() {
        assertEquals("figure.not-a-share", refused(change("5%", TODAY, "示例")));
        assertEquals("figure.not-a-share", refused(change("", TODAY, "示例")));
        assertEquals("figure.value-too-long", refused(change("1".repeat(1001), TODAY, "示例")));
    }

    @Test
    void aNumberIsKeptAsEverybodyWritesIt() {
        assertEquals("0.05", change(" 0.050 ", TODAY, "示例").sound(SHARE, TODAY).value());
        assertEquals("7", change("007", TODAY, "示例").sound(COUNT, TODAY).value());
        assertEquals("10", change("10", TODAY, "示例").sound(COUNT, TODAY).value());
    }

    @Test
    void everyPartThatIsWrongIsSaidAtOnce() {
        assertEquals(List.of("figure.not-a-share", "figure.start-past", "bureau.reason-missing"),
                change("x", TODAY.minusDays(1), "").faults(SHARE, TODAY).stream().map(RuleViolation::key).toList());
        assertEquals(List.of(), change("0.06", TODAY, "示例").faults(SHARE, TODAY));
    }

    @Test
    void withoutAValueItIsNoLongerDemanded() {
        assertNull(change(null, TODAY, "示例").sound(SHARE, TODAY).value());
    }

    @Test
    void aReasonIsOneLine() {
        assertEquals("一 二", change(null, TODAY, " 一\r\n二 ").sound(SHARE, TODAY).reason());
    }
}
