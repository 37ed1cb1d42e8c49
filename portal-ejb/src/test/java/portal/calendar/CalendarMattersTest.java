package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.identity.OpenMatter;

class CalendarMattersTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 20);
    private static final Term SPRING = new Term(2026, Term.Half.SPRING, null,
            LocalDate.of(2027, 2, 22), LocalDate.of(2027, 7, 9));

    private static List<String> matters(LocalDate today, boolean bureau, Term... terms) {
        return CalendarMatters.ofYear(2026, List.of(terms), today, bureau).map(OpenMatter::key).toList();
    }

    @Test
    void aYearWithoutACalendarIsTheBureausToSet() {
        assertEquals(List.of("calendar.year-missing"), matters(TODAY, true));
        assertEquals(List.of(), matters(TODAY, false));
    }

    @Test
    void aTermThatBeginsSoonIsOpenAndALaterOneIsNot() {
        assertEquals(List.of("calendar.term-unprepared"), matters(TODAY, true, SPRING));
        assertEquals(List.of("calendar.term-begins"), matters(TODAY, false, SPRING));
        assertEquals(List.of(), matters(TODAY.minusDays(60), true, SPRING));
        assertEquals(List.of(), matters(SPRING.getFirstDay(), false, SPRING));
    }

    @Test
    void aTermWithItsDayOfRegistrationIsPrepared() {
        var prepared = new Term(2026, Term.Half.SPRING, LocalDate.of(2027, 2, 20),
                LocalDate.of(2027, 2, 22), LocalDate.of(2027, 7, 9));
        assertEquals(List.of(), matters(TODAY, true, prepared));
    }
}
