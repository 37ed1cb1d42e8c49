package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.calendar.SchoolCalendars;
import portal.calendar.SchoolYear;
import portal.calendar.YearPlan;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.web.identity.SignedIn;

/** Which week of the term it is, for those who work by it. */
@Dependent
class WeekPart implements HomePart {

    @Inject
    SchoolCalendars calendars;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.isOfSchool() || reader.has(Role.JUDGE);
    }

    @Override
    public void tell(Home home) {
        var today = NationalTime.today();
        var plan = calendars.of(SchoolYear.of(today)).map(SchoolCalendars.Current::plan);
        var week = plan.flatMap(year -> year.termOf(today).flatMap(term -> year.weeks(term).stream()
                .filter(one -> !today.isBefore(one.firstDay()) && !today.isAfter(one.lastDay()))
                .findFirst()));
        home.figure("home.week", week.map(YearPlan.Week::number).map(home.words()::number)
                        .orElse("—"),
                week.map(one -> home.words().text("home.week.of",
                                one.firstDay().toString(), one.lastDay().toString()))
                        .orElseGet(() -> home.words().text(
                                plan.isPresent() ? "home.week.break" : "home.week.unset")),
                "/calendar/calendar.xhtml");
    }
}
