package portal.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;

/**
 * A list of holidays and make-up days as a bureau has it: the paragraphs of the State Council's
 * yearly notice, or lines of a name and days from a table.
 *
 * <p>Where no year is given it is the one that puts the day into the school year; a weekday in
 * brackets is held against it, so that last year's notice is not taken for this year's. A make-up
 * day of the notice follows one of the last weekdays of its holiday, until the bureau says
 * otherwise.
 *
 * @param leftOut what could not be taken, line by line
 */
public record HolidayList(
        List<DraftHoliday> holidays, List<DraftMakeUp> makeUpDays, List<LeftOut> leftOut) {

    /** Why a line, or a part of one, was not taken. */
    public enum Why { UNREADABLE, OTHER_YEAR }

    /** A part of a line that was not taken. */
    public record LeftOut(int line, String text, Why why) {}

    private static final String RESOURCE = "/portal/calendar/national-holidays.txt";
    private static final String WEEKDAYS = "一二三四五六日";

    private static final Pattern DAY = Pattern.compile(
            "(?:(?:(?<year>\\d{4})\\s*[年/.-]\\s*)?(?<month>\\d{1,2})\\s*[月/.-]\\s*)"
                    + "(?<day>\\d{1,2})(?!\\d)日?" + "(?:\\s*[（(](?<told>[^（）()]*)[）)])?"
                    + "|(?<later>\\d{1,2})日(?:\\s*[（(](?<laterTold>[^（）()]*)[）)])?");
    private static final Pattern TAUGHT =
            Pattern.compile("上班|上课|补课|补班|(?i:\\bwork|\\bschool|make-?up)");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern OF_THE_NATION =
            Pattern.compile("元旦|春节|清明|劳动节|五一|端午|中秋|国庆");
    private static final Pattern NUMBERING =
            Pattern.compile("^\\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.、)])");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s:：,，、\\t;；~～至到—–-]+|[\\s:：,，、\\t;；~～至到—–-]+$");

    /**
     * Reads what was pasted; lines that say nothing of days and lines of comment are passed over.
     */
    public static HolidayList read(int schoolYear, String text) {
        var reading = new Reading(schoolYear);
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            reading.line(i + 1, lines[i].strip());
        }
        return new HolidayList(
                List.copyOf(reading.holidays), List.copyOf(reading.makeUps),
                List.copyOf(reading.leftOut));
    }

    /**
     * What the State Council has published for the school year, as far as this release knows it.
     */
    public static HolidayList published(int schoolYear) {
        try (var stream = HolidayList.class.getResourceAsStream(RESOURCE)) {
            return read(schoolYear, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One pass over the lines. */
    private static final class Reading {

        private final LocalDate first;
        private final LocalDate last;
        private final List<DraftHoliday> holidays = new ArrayList<>();
        private final List<DraftMakeUp> makeUps = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int line;

        Reading(int schoolYear) {
            first = SchoolYear.firstDay(schoolYear);
            last = SchoolYear.lastDay(schoolYear);
        }

        void line(int number, String text) {
            line = number;
            if (text.startsWith("#")) {
                return;
            }
            DraftHoliday holiday = null;
            for (var sentence : text.split("[。；;]")) {
                if (!sentence.isBlank() && sentence.chars().anyMatch(Character::isDigit)) {
                    holiday = sentence(sentence, holiday);
                }
            }
        }

        private DraftHoliday sentence(String sentence, DraftHoliday before) {
            var days = days(sentence);
            if (days == null) {
                leftOut.add(new LeftOut(line, sentence.strip(), Why.OTHER_YEAR));
                return before;
            } else if (TAUGHT.matcher(sentence).find() && !days.isEmpty()) {
                makeUps(sentence, days, before);
                return before;
            }
            var name = name(sentence);
            if (days.isEmpty() || days.size() > 2 || name.isEmpty()) {
                leftOut.add(new LeftOut(line, sentence.strip(), Why.UNREADABLE));
                return before;
            }
            var holiday = new DraftHoliday(
                    name,
                    OF_THE_NATION.matcher(name).find()
                            ? Holiday.DecreedBy.NATION
                            : Holiday.DecreedBy.COUNTY,
                    days.get(0),
                    days.get(days.size() - 1));
            holidays.add(holiday);
            return holiday;
        }

        private void makeUps(String sentence, List<LocalDate> days, DraftHoliday before) {
            var told = WEEKDAY.matcher(DAY.matcher(sentence).replaceAll(""));
            var follows = told.find() && !MakeUpDay.isWeekend(weekday(told)) ? weekday(told) : null;
            var lost = lost(before);
            for (int i = 0; i < days.size(); i++) {
                int from = lost.size() - days.size() + i;
                makeUps.add(new DraftMakeUp(
                        days.get(i),
                        follows == null && from >= 0 ? lost.get(from) : follows));
            }
        }

        /** The weekdays that a holiday takes from the timetable, in their order. */
        private static List<DayOfWeek> lost(DraftHoliday holiday) {
            return holiday == null || holiday.lastDay().isBefore(holiday.firstDay())
                    ? List.of()
                    : YearPlan.days(holiday.firstDay(), holiday.lastDay())
                            .map(LocalDate::getDayOfWeek)
                            .filter(day -> !MakeUpDay.isWeekend(day))
                            .toList();
        }

        /** The days that a sentence names; null where one of them is of another school year. */
        private List<LocalDate> days(String sentence) {
            var days = new ArrayList<LocalDate>();
            var named = DAY.matcher(sentence);
            LocalDate before = null;
            while (named.find()) {
                before = day(named, before);
                if (before == null) {
                    return null;
                }
                days.add(before);
            }
            return days;
        }

        private LocalDate day(Matcher named, LocalDate before) {
            try {
                if (named.group("later") != null) {
                    return before == null ? null : checked(
                            before.withDayOfMonth(Integer.parseInt(named.group("later"))),
                            named.group("laterTold"));
                }
                int month = Integer.parseInt(named.group("month"));
                int day = Integer.parseInt(named.group("day"));
                if (named.group("year") != null) {
                    return checked(
                            LocalDate.of(Integer.parseInt(named.group("year")), month, day),
                            named.group("told"));
                }
                return Stream.of(first.getYear(), last.getYear())
                        .map(year -> LocalDate.of(year, month, day))
                        .map(date -> checked(date, named.group("told")))
                        .filter(date -> date != null)
                        .findFirst()
                        .orElse(null);
            } catch (DateTimeException impossible) {
                return null;
            }
        }

        private LocalDate checked(LocalDate day, String told) {
            if (day.isBefore(first) || day.isAfter(last)) {
                return null;
            }
            var weekday = told == null ? null : WEEKDAY.matcher(told);
            return weekday != null && weekday.find() && weekday(weekday) != day.getDayOfWeek()
                    ? null
                    : day;
        }

        private static DayOfWeek weekday(Matcher told) {
            return DayOfWeek.of(WEEKDAYS.indexOf(told.group(1).replace('天', '日')) + 1);
        }

        private static String name(String sentence) {
            var words = NUMBERING.matcher(DAY.matcher(sentence).replaceAll(",")).replaceFirst("");
            for (var part : words.replaceAll("放假.*", "").split("[,，\\t:：]")) {
                var name = EDGES.matcher(part).replaceAll("");
                if (!name.isEmpty()) {
                    return name;
                }
            }
            return "";
        }
    }
}
