package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

    @Test
    @DisplayName("surface: a school year is named by its first calendar year, 2026 is 2026-27")
    void itTurnsOnTheFirstOfAugust() {
        assertEquals(2025, SchoolYear.of(LocalDate.of(2026, 7, 31)));
        assertEquals(2026, SchoolYear.of(LocalDate.of(2026, 8, 1)));
        assertEquals(2026, SchoolYear.of(LocalDate.of(2027, 7, 31)));
    }
}
