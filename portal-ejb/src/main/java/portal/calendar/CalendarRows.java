package portal.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.tenancy.TenantOwned;

/** The county's calendars as stored. */
@Dependent
class CalendarRows {

    private static final String YEAR = "schoolYear";

    @Inject
    EntityManager entities;

    void add(TenantOwned row) {
        entities.persist(row);
    }

    void remove(TenantOwned row) {
        entities.remove(row);
    }

    /** Whatever hangs on the calendar changes its version too. */
    void claim(SchoolCalendar calendar) {
        entities.lock(calendar, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Writes what has changed so far, so that its version can be told. */
    void write() {
        entities.flush();
    }

    List<Integer> years() {
        return entities.createNamedQuery("SchoolCalendar.years", Integer.class).getResultList();
    }

    Optional<SchoolCalendar> find(int schoolYear) {
        return entities.createNamedQuery("SchoolCalendar.ofYear", SchoolCalendar.class)
                .setParameter(YEAR, schoolYear)
                .getResultStream()
                .findFirst();
    }

    Optional<Term> termOf(LocalDate day) {
        return entities.createNamedQuery("Term.ofDay", Term.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<Term> terms(int schoolYear) {
        return ofYear("Term.ofYear", Term.class, schoolYear);
    }

    List<Holiday> holidays(int schoolYear) {
        return ofYear("Holiday.ofYear", Holiday.class, schoolYear);
    }

    List<MakeUpDay> makeUpDays(int schoolYear) {
        return ofYear("MakeUpDay.ofYear", MakeUpDay.class, schoolYear);
    }

    YearPlan plan(int schoolYear) {
        return new YearPlan(
                schoolYear, terms(schoolYear), holidays(schoolYear), makeUpDays(schoolYear));
    }

    private <T> List<T> ofYear(String query, Class<T> kind, int schoolYear) {
        return entities.createNamedQuery(query, kind)
                .setParameter(YEAR, schoolYear)
                .getResultList();
    }
}
