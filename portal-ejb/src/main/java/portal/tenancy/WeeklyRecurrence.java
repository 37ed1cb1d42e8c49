package portal.tenancy;

import java.time.DayOfWeek;

/** A half-day that comes back in the odd, the even or all teaching weeks of a term (单周、双周). */
public record WeeklyRecurrence(Weeks weeks, DayOfWeek day, PartOfDay part) {

    /** Which of a term's teaching weeks, counted from its first. */
    public enum Weeks { ODD, EVEN, EVERY }

    /** Which half of the day, or after school. */
    public enum PartOfDay { MORNING, AFTERNOON, EVENING }
}
