package portal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalInt;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/**
 * A term (学期) of a school year: its first and its last day, and when pupils register.
 *
 * <p>Its weeks run from Monday to Sunday. The first week is the one with its first day, the last
 * the one with its last, and a week in between has its number whether anybody teaches in it or
 * not.
 */
@Entity
@Table(name = "term")
@NamedQuery(name = "Term.ofYear", query = """
        select t from Term t where t.schoolYear = :schoolYear order by t.firstDay""")
@NamedQuery(name = "Term.ofDay", query = """
        select t from Term t where t.firstDay <= :day and t.lastDay >= :day""")
public class Term extends TenantOwned {

    /** Which of the two terms of a school year. */
    public enum Half { AUTUMN, SPRING }

    private static final int DAYS_OF_A_WEEK = 7;

    @Column(name = "school_year", nullable = false, updatable = false)
    private int schoolYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "half", nullable = false, updatable = false)
    private Half half;

    @Column(name = "registration_day")
    private LocalDate registrationDay;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    protected Term() {}

    /** @param registrationDay null where the calendar names none */
    public Term(
            int schoolYear, Half half, LocalDate registrationDay, LocalDate firstDay,
            LocalDate lastDay) {
        this.schoolYear = schoolYear;
        this.half = half;
        move(registrationDay, firstDay, lastDay);
    }

    /** Other days for the same term; whatever rests on the term goes with it. */
    final void move(LocalDate registration, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new RuleViolation("calendar.term-ends-before-it-starts", first, last);
        }
        registrationDay = registration;
        firstDay = first;
        lastDay = last;
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** How many weeks have a number in this term. */
    public int getWeeks() {
        return week(lastDay);
    }

    /** The number of the day's week in this term; none before its first day and after its last. */
    public OptionalInt weekOf(LocalDate day) {
        return has(day) ? OptionalInt.of(week(day)) : OptionalInt.empty();
    }

    private int week(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(monday(firstDay), day) / DAYS_OF_A_WEEK + 1;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int getSchoolYear() {
        return schoolYear;
    }

    public Half getHalf() {
        return half;
    }

    /** Null where the calendar names none. */
    public LocalDate getRegistrationDay() {
        return registrationDay;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }
}
