/**
 * The county's school calendar (校历): each school year's two terms, its holidays and make-up days,
 * and the teaching days and weeks that come of them.
 *
 * <p>Begin with {@link portal.calendar.SchoolCalendars}, which everybody in the county reads, and
 * {@link portal.calendar.YearPlan}, which counts; {@link portal.calendar.CalendarPlanning} is where
 * the bureau sets it. A capability that owes something each term or week asks
 * {@link portal.calendar.Terms}.
 *
 * <p>Not here: what is owed in a term ({@code portal.obligation}), and lessons by the hour.
 */
package portal.calendar;
