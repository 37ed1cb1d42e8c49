/**
 * The school calendar's pages and its resource: a year at a glance for everybody in the county, and
 * the form with which the bureau sets it.
 *
 * <p>Begin with {@link portal.web.calendar.CalendarView}; {@link portal.web.calendar.MonthGrid}
 * lays a month out, {@link portal.web.calendar.CalendarEditView} is the form.
 */
package portal.web.calendar;
