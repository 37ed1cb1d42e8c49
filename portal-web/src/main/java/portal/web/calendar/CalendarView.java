package portal.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import portal.calendar.CalendarPlanning;
import portal.calendar.MakeUpDay;
import portal.calendar.SchoolCalendars;
import portal.calendar.SchoolYear;
import portal.calendar.Term;
import portal.calendar.YearPlan;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.YearChoice;

/** A school year at a glance: the one that the address names, else the current one. */
@Named("calendar")
@RequestScoped
public class CalendarView {

    @Inject
    SchoolCalendars calendars;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private final LocalDate today = NationalTime.today();
    private Words words;
    private int year;
    private List<YearChoice> choices;
    private YearPlan plan;

    /** A term as a line of the table. */
    public record TermLine(String name, String registration, Term term, YearPlan.Count count) {}

    /** A holiday as a line of the table. */
    public record HolidayLine(String name, String days, long length, String decreedBy) {}

    /** A make-up day as a line of the table. */
    public record MakeUpLine(LocalDate day, String weekday, String follows) {}

    public void load() {
        words = Words.ofPage();
        var address = Address.of(request.getParameterMap(), List.of(YearChoice.YEAR));
        year = address.number(YearChoice.YEAR).filter(CalendarView::inRange)
                .orElseGet(SchoolYear::current);
        plan = calendars.of(year).map(SchoolCalendars.Current::plan).orElse(null);
        var known = new TreeSet<>(calendars.years());
        known.addAll(List.of(SchoolYear.current(), year));
        if (isMayEdit()) {
            known.add(SchoolYear.current() + 1);
        }
        choices = known.stream().map(one -> YearChoice.of(one, one == year, words)).toList();
    }

    private static boolean inRange(int year) {
        return year >= 1900 && year <= 2200;
    }

    public boolean isKnown() {
        return plan != null;
    }

    public boolean isUnknown() {
        return plan == null;
    }

    /** Whoever the service that sets calendars admits. */
    public boolean isMayEdit() {
        return signedIn.may(CalendarPlanning.class);
    }

    public String getUnknownNext() {
        return words.text(isMayEdit() ? "calendar.none.set" : "calendar.none.wait");
    }

    public String getYearName() {
        return words.schoolYear(year);
    }

    public String getEditHref() {
        return "edit.xhtml" + YearChoice.query(year);
    }

    public List<YearChoice> getChoices() {
        return choices;
    }

    /** Where today stands: the week of its term, or that it is in no term of this year. */
    public String getTodayWords() {
        return plan.termOf(today)
                .map(term -> words.text("calendar.today.inTerm", today.toString(),
                        MonthGrid.weekday(today.getDayOfWeek(), words.locale()),
                        words.text("calendar.half." + term.getHalf()),
                        term.weekOf(today).orElseThrow(),
                        words.text("calendar.kind." + plan.kindOf(today))))
                .orElseGet(() -> words.text("calendar.today.inBreak", today.toString(),
                        MonthGrid.weekday(today.getDayOfWeek(), words.locale())));
    }

    public boolean isThisYear() {
        return isKnown() && year == SchoolYear.of(today);
    }

    public YearPlan.Count getTotal() {
        return plan.count();
    }

    public List<TermLine> getTerms() {
        return plan.terms().stream()
                .map(term -> new TermLine(
                        words.text("calendar.half." + term.getHalf()),
                        Optional.ofNullable(term.getRegistrationDay())
                                .map(LocalDate::toString)
                                .orElseGet(() -> words.text("calendar.registration.none")),
                        term,
                        plan.count(term)))
                .toList();
    }

    public List<HolidayLine> getHolidays() {
        return plan.holidays().stream()
                .map(holiday -> new HolidayLine(
                        holiday.getName(),
                        span(holiday.getFirstDay(), holiday.getLastDay()),
                        holiday.getFirstDay().until(holiday.getLastDay().plusDays(1),
                                ChronoUnit.DAYS),
                        words.text("calendar.decreedBy." + holiday.getDecreedBy())))
                .toList();
    }

    private String span(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? first.toString()
                : words.text("calendar.span", first.toString(), last.toString());
    }

    public boolean isHolidaysNone() {
        return plan.holidays().isEmpty();
    }

    public List<MakeUpLine> getMakeUps() {
        return plan.makeUpDays().stream().map(this::line).toList();
    }

    private MakeUpLine line(MakeUpDay makeUp) {
        return new MakeUpLine(
                makeUp.getDay(),
                MonthGrid.weekday(makeUp.getDay().getDayOfWeek(), words.locale()),
                words.text("calendar.makeUp.follows",
                        MonthGrid.weekday(makeUp.getFollows(), words.locale())));
    }

    public boolean isMakeUpsNone() {
        return plan.makeUpDays().isEmpty();
    }

    public List<MonthGrid> getMonths() {
        return Optional.ofNullable(plan)
                .map(known -> MonthGrid.of(known, today, words))
                .orElse(List.of());
    }

    public List<MonthGrid.Heading> getHeadings() {
        return MonthGrid.headings(words.locale());
    }
}
