package portal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import portal.RuleViolation;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.CalendarDraft.DraftTerm;

/** What is wrong with a draft of a school year, line by line. */
final class DraftReading {

    static final String YEAR = "schoolYear";
    static final String TERMS = "terms";
    static final String HOLIDAYS = "holidays";
    static final String MAKE_UPS = "makeUpDays";

    private static final String FIRST = "firstDay";
    private static final String LAST = "lastDay";

    private final CalendarDraft draft;
    private final List<DraftFault> faults = new ArrayList<>();
    private String list;
    private int index;

    DraftReading(CalendarDraft draft) {
        this.draft = draft;
    }

    List<DraftFault> faults() {
        at(YEAR, 0);
        if (draft.schoolYear() < CalendarDraft.FIRST_YEAR
                || draft.schoolYear() > CalendarDraft.LAST_YEAR) {
            this.fault("", "calendar.year-out-of-range", CalendarDraft.FIRST_YEAR,
                    CalendarDraft.LAST_YEAR);
            return faults;
        }
        if (draft.holidays().size() > CalendarDraft.MOST_LINES
                || draft.makeUpDays().size() > CalendarDraft.MOST_LINES) {
            this.fault("", "calendar.too-many-lines", CalendarDraft.MOST_LINES);
            return faults;
        }
        readTerms();
        readHolidays();
        readMakeUps();
        if (faults.isEmpty()) {
            requireTeaching();
        }
        return faults;
    }

    private void readTerms() {
        for (var half : Term.Half.values()) {
            if (draft.terms().stream().filter(term -> term.half() == half).count() != 1) {
                at(TERMS, half.ordinal());
                this.fault("", "calendar.two-terms");
                return;
            }
        }
        for (int i = 0; i < draft.terms().size(); i++) {
            at(TERMS, i);
            readTerm(draft.terms().get(i));
        }
    }

    private void readTerm(DraftTerm term) {
        boolean days = inYear(FIRST, term.firstDay()) & inYear(LAST, term.lastDay());
        if (days && term.lastDay().isBefore(term.firstDay())) {
            this.fault(LAST, "calendar.term-ends-before-it-starts", term.firstDay(),
                    term.lastDay());
        }
        var registration = term.registrationDay();
        if (registration != null && inYear("registrationDay", registration)
                && term.firstDay() != null && registration.isAfter(term.firstDay())) {
            this.fault("registrationDay", "calendar.registration-after-start", term.firstDay());
        }
        if (term.half() == Term.Half.SPRING && term.firstDay() != null) {
            readOrder(term);
        }
    }

    private void readOrder(DraftTerm spring) {
        for (var other : draft.terms()) {
            if (other.half() == Term.Half.AUTUMN && other.lastDay() != null) {
                if (!spring.firstDay().isAfter(other.lastDay())) {
                    this.fault(FIRST, "calendar.terms-overlap", other.lastDay());
                } else if (spring.registrationDay() != null
                        && !spring.registrationDay().isAfter(other.lastDay())) {
                    this.fault("registrationDay", "calendar.registration-in-autumn",
                            other.lastDay());
                }
            }
        }
    }

    private void readHolidays() {
        for (int i = 0; i < draft.holidays().size(); i++) {
            at(HOLIDAYS, i);
            readHoliday(draft.holidays().get(i), draft.holidays().subList(0, i));
        }
    }

    private void readHoliday(DraftHoliday holiday, List<DraftHoliday> before) {
        if (holiday.name().isEmpty()) {
            this.fault("name", "calendar.holiday-nameless");
        } else if (holiday.name().length() > CalendarDraft.LONGEST_NAME) {
            this.fault("name", "calendar.holiday-name-too-long", CalendarDraft.LONGEST_NAME);
        }
        if (holiday.decreedBy() == null) {
            this.fault("decreedBy", "calendar.holiday-of-nobody");
        }
        if (!inYear(FIRST, holiday.firstDay()) | !inYear(LAST, holiday.lastDay())) {
            return;
        }
        if (holiday.lastDay().isBefore(holiday.firstDay())) {
            this.fault(LAST, "calendar.holiday-ends-before-it-starts", holiday.firstDay(),
                    holiday.lastDay());
            return;
        }
        before.stream().filter(holiday::meets).findFirst().ifPresent(other ->
                this.fault(FIRST, "calendar.holidays-overlap", other.name(), other.firstDay(),
                        other.lastDay()));
    }

    private void readMakeUps() {
        var taken = new HashSet<LocalDate>();
        for (int i = 0; i < draft.makeUpDays().size(); i++) {
            at(MAKE_UPS, i);
            var makeUp = draft.makeUpDays().get(i);
            if (inYear("day", makeUp.day())) {
                readMakeUp(makeUp);
                if (!taken.add(makeUp.day())) {
                    this.fault("day", "calendar.make-up-twice", makeUp.day());
                }
            }
            if (makeUp.follows() == null || MakeUpDay.isWeekend(makeUp.follows())) {
                this.fault("follows", "calendar.make-up-follows-no-weekday");
            }
        }
    }

    private void readMakeUp(DraftMakeUp makeUp) {
        var holiday = draft.holidays().stream()
                .filter(one -> one.has(makeUp.day()))
                .findFirst();
        if (!MakeUpDay.isWeekend(makeUp.day().getDayOfWeek())) {
            this.fault("day", "calendar.make-up-no-rest-day", makeUp.day());
        } else if (holiday.isPresent()) {
            this.fault("day", "calendar.make-up-in-holiday", makeUp.day(), holiday.get().name());
        } else if (draft.terms().stream().allMatch(DraftTerm::complete) && !draft.falls(makeUp)) {
            this.fault("day", "calendar.make-up-outside-terms", makeUp.day());
        }
    }

    /** A term whose every day is free is a slip of the pen. */
    private void requireTeaching() {
        var plan = draft.sound();
        for (int i = 0; i < draft.terms().size(); i++) {
            at(TERMS, i);
            if (plan.count(draft.terms().get(i).half()).teachingDays() == 0) {
                this.fault(FIRST, "calendar.term-without-teaching");
            }
        }
    }

    private boolean inYear(String field, LocalDate day) {
        var first = SchoolYear.firstDay(draft.schoolYear());
        var last = SchoolYear.lastDay(draft.schoolYear());
        if (day == null) {
            this.fault(field, "calendar.day-missing");
            return false;
        } else if (day.isBefore(first) || day.isAfter(last)) {
            this.fault(field, "calendar.day-outside-year", day, first, last);
            return false;
        }
        return true;
    }

    private void at(String place, int which) {
        list = place;
        index = which;
    }

    private void fault(String field, String key, Object... figures) {
        faults.add(new DraftFault(list, index, field, new RuleViolation(key, figures)));
    }
}
