package portal.calendar;

import java.time.LocalDate;
import portal.tenancy.NationalTime;

/**
 * A school year (学年) by its first calendar year: 2026 is 2026-27. It begins on the first of August.
 */
public final class SchoolYear {

    private static final int FIRST_MONTH = 8;

    private SchoolYear() {}

    public static int current() {
        return of(NationalTime.today());
    }

    public static int of(LocalDate day) {
        return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    }

    public static LocalDate firstDay(int schoolYear) {
        return LocalDate.of(schoolYear, FIRST_MONTH, 1);
    }

    public static LocalDate lastDay(int schoolYear) {
        return firstDay(schoolYear + 1).minusDays(1);
    }
}
