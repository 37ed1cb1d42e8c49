package portal.tenancy;

import java.time.DayOfWeek;

/** A half-day that comes back in the odd, the even or all teaching weeks of a term (单周、双周). */
public record WeeklyRecurrence(Weeks weeks, DayOfWeek day, PartOfDay part) {

    public enum Weeks { ODD, EVEN, EVERY }

    public enum PartOfDay { MORNING, AFTERNOON, EVENING }
}
