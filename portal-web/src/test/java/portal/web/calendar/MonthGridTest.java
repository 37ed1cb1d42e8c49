package portal.web.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import portal.calendar.CalendarDraft;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.CalendarDraft.DraftTerm;
import portal.calendar.Holiday;
import portal.calendar.Term;
import portal.web.calendar.MonthGrid.Cell;
import portal.web.calendar.MonthGrid.Row;
import portal.web.frame.Words;

class MonthGridTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    private static final CalendarDraft YEAR = new CalendarDraft(
            2026,
            List.of(new DraftTerm(Term.Half.AUTUMN, null, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22)),
                    new DraftTerm(Term.Half.SPRING, null, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 7, 9))),
            List.of(new DraftHoliday("国庆节", Holiday.DecreedBy.NATION,
                    LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
            List.of(new DraftMakeUp(LocalDate.of(2026, 10, 10), DayOfWeek.WEDNESDAY)));

    private static List<MonthGrid> months(Locale reader) {
        return MonthGrid.of(YEAR.plan(), TODAY, new Words(reader));
    }

    private static Cell october(int day) {
        return months(Locale.ENGLISH).get(2).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.number().equals(Integer.toString(day)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSchoolYearIsTwelveMonthsFromAugust() {
        var names = months(Locale.ENGLISH).stream().map(MonthGrid::name).toList();
        assertEquals(12, names.size());
        assertEquals(List.of("August 2026", "July 2027"), List.of(names.get(0), names.get(11)));
        assertEquals("2026年10月", months(Locale.SIMPLIFIED_CHINESE).get(2).name());
    }

    @Test
    void everyWeekHasSevenCellsFromMondayToSunday() {
        months(Locale.ENGLISH).forEach(month -> month.rows().forEach(row -> assertEquals(7, row.cells().size())));
        var october = months(Locale.ENGLISH).get(2).rows().get(0);
        assertEquals(List.of("", "", "", "1", "2", "3", "4"), october.cells().stream().map(Cell::number).toList());
    }

    @Test
    void weeksHaveTheNumbersOfTheirTermAndNoneBetweenTerms() {
        assertEquals(List.of("5", "6", "7", "8", "9"),
                months(Locale.ENGLISH).get(2).rows().stream().map(Row::number).toList());
        assertTrue(months(Locale.ENGLISH).get(6).rows().stream().allMatch(row -> row.number().equals("–")));
        assertEquals("1", months(Locale.ENGLISH).get(7).rows().get(0).number());
    }

    @Test
    void aDaySaysItsKindByASignAndInWordsToo() {
        assertEquals(new Cell("7", "day-holiday", "H", "国庆节", "false"), october(7));
        assertEquals(new Cell("8", "day-teaching", "", "taught", "date"), october(8));
        assertEquals("M", october(10).sign());
        assertEquals("follows the timetable of Wednesday", october(10).about());
        assertEquals("day-weekend", october(11).style());
    }

    @Test
    void theHeadingsAreTheReadersOwn() {
        assertEquals(List.of("一", "周一"), List.of(
                MonthGrid.headings(Locale.SIMPLIFIED_CHINESE).get(0).shown(),
                MonthGrid.headings(Locale.SIMPLIFIED_CHINESE).get(0).full()));
        assertEquals("Mon", MonthGrid.headings(Locale.ENGLISH).get(0).shown());
    }
}
