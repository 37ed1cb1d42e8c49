package portal.web.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.calendar.CalendarDraft;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.CalendarDraft.DraftTerm;
import portal.calendar.Holiday;
import portal.calendar.Term;

/**
 * A school year as the form asks it: two terms, and lines of holidays and make-up days, some
 * blank.
 */
public class CalendarForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many blank lines stand ready below those that are filled in. */
    private static final int BLANK = 2;

    private final int schoolYear;
    private final List<TermLine> terms = new ArrayList<>();
    private final List<HolidayLine> holidays = new ArrayList<>();
    private final List<MakeUpLine> makeUps = new ArrayList<>();

    /** A term's days. */
    public static class TermLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Term.Half half;
        private LocalDate registration;
        private LocalDate first;
        private LocalDate last;

        TermLine(DraftTerm term) {
            half = term.half();
            registration = term.registrationDay();
            first = term.firstDay();
            last = term.lastDay();
        }

        DraftTerm draft() {
            return new DraftTerm(half, registration, first, last);
        }

        public Term.Half getHalf() {
            return half;
        }

        public LocalDate getRegistration() {
            return registration;
        }

        public void setRegistration(LocalDate registration) {
            this.registration = registration;
        }

        public LocalDate getFirst() {
            return first;
        }

        public void setFirst(LocalDate first) {
            this.first = first;
        }

        public LocalDate getLast() {
            return last;
        }

        public void setLast(LocalDate last) {
            this.last = last;
        }
    }

    /** A holiday; a line with neither name nor day is none. */
    public static class HolidayLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private String name;
        private Holiday.DecreedBy decreedBy = Holiday.DecreedBy.COUNTY;
        private LocalDate first;
        private LocalDate last;

        static HolidayLine of(DraftHoliday holiday) {
            var line = new HolidayLine();
            line.name = holiday.name();
            line.decreedBy = holiday.decreedBy();
            line.first = holiday.firstDay();
            line.last = holiday.lastDay();
            return line;
        }

        boolean blank() {
            return name == null && first == null && last == null;
        }

        DraftHoliday draft() {
            return new DraftHoliday(name, decreedBy, first, last);
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Holiday.DecreedBy getDecreedBy() {
            return decreedBy;
        }

        public void setDecreedBy(Holiday.DecreedBy decreedBy) {
            this.decreedBy = decreedBy;
        }

        public LocalDate getFirst() {
            return first;
        }

        public void setFirst(LocalDate first) {
            this.first = first;
        }

        public LocalDate getLast() {
            return last;
        }

        public void setLast(LocalDate last) {
            this.last = last;
        }
    }

    /** A make-up day; a line with neither day nor weekday is none. */
    public static class MakeUpLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private LocalDate day;
        private DayOfWeek follows;

        static MakeUpLine of(DraftMakeUp makeUp) {
            var line = new MakeUpLine();
            line.day = makeUp.day();
            line.follows = makeUp.follows();
            return line;
        }

        boolean blank() {
            return day == null && follows == null;
        }

        DraftMakeUp draft() {
            return new DraftMakeUp(day, follows);
        }

        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }

        public DayOfWeek getFollows() {
            return follows;
        }

        public void setFollows(DayOfWeek follows) {
            this.follows = follows;
        }
    }

    CalendarForm(CalendarDraft draft) {
        schoolYear = draft.schoolYear();
        draft.terms().forEach(term -> terms.add(new TermLine(term)));
        draft.holidays().forEach(holiday -> holidays.add(HolidayLine.of(holiday)));
        draft.makeUpDays().forEach(makeUp -> makeUps.add(MakeUpLine.of(makeUp)));
        offerBlankLines();
    }

    /** What is filled in, blank lines left out wherever they stand. */
    CalendarDraft draft() {
        holidays.removeIf(HolidayLine::blank);
        makeUps.removeIf(MakeUpLine::blank);
        var draft = new CalendarDraft(
                schoolYear,
                terms.stream().map(TermLine::draft).toList(),
                holidays.stream().map(HolidayLine::draft).toList(),
                makeUps.stream().map(MakeUpLine::draft).toList());
        offerBlankLines();
        return draft;
    }

    void offerBlankLines() {
        Stream.generate(HolidayLine::new).limit(BLANK).forEach(holidays::add);
        Stream.generate(MakeUpLine::new).limit(BLANK).forEach(makeUps::add);
    }

    public List<TermLine> getTerms() {
        return terms;
    }

    public List<HolidayLine> getHolidays() {
        return holidays;
    }

    public List<MakeUpLine> getMakeUps() {
        return makeUps;
    }
}
