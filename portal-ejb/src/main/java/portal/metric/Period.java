package portal.metric;

import java.time.LocalDate;

/** The days that a value is reckoned over (期间), both ends included. */
public record Period(LocalDate firstDay, LocalDate lastDay) {

    public Period {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(lastDay + " lies before " + firstDay);
        }
    }
}
