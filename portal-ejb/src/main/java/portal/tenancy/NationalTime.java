package portal.tenancy;

import java.time.LocalDate;
import java.time.ZoneId;

/** The time that every county keeps: one for the whole nation (北京时间). */
public final class NationalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private NationalTime() {}

    /** The day that a county's calendar on the wall shows now. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
