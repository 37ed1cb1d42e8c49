package portal.school;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A school year (学年) by its first calendar year: 2026 is 2026-27. It begins on the first of August.
 */
public final class SchoolYear {

    /** All counties keep the national time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_MONTH = 8;

    private SchoolYear() {}

    public static int current() {
        return of(LocalDate.now(ZONE));
    }

    public static int of(LocalDate day) {
        return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    }
}
