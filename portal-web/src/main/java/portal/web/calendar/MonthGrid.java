package portal.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import portal.calendar.Holiday;
import portal.calendar.SchoolYear;
import portal.calendar.Term;
import portal.calendar.YearPlan;
import portal.web.frame.Words;

/**
 * A month of the calendar as a grid: its weeks from Monday to Sunday, each with its number in the
 * term, each day with the sign of its kind.
 *
 * @param id   by which the page names it
 * @param name with its year, in the reader's language
 */
public record MonthGrid(String id, String name, List<Row> rows) {

    private static final int MONTHS = 12;
    private static final int DAYS = 7;

    /**
     * A week.
     *
     * @param number in the term; a dash outside the terms
     */
    public record Row(String number, List<Cell> cells) {}

    /**
     * A day; all empty where the week belongs to the month beside.
     *
     * @param style   the class of its kind
     * @param sign    a character that says the kind without any colour
     * @param about   the kind in words, with the holiday's name or the timetable that holds
     * @param current {@code date} for today, else {@code false}
     */
    public record Cell(String number, String style, String sign, String about, String current) {

        static final Cell BESIDE = new Cell("", "beside-month", "", "", "false");
    }

    /** A column's heading. */
    public record Heading(String shown, String full) {}

    /** All twelve months of the school year. */
    static List<MonthGrid> of(YearPlan plan, LocalDate today, Words words) {
        var first = YearMonth.from(SchoolYear.firstDay(plan.schoolYear()));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> of(month, plan, today, words))
                .toList();
    }

    static List<Heading> headings(Locale locale) {
        var style = locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                ? TextStyle.NARROW_STANDALONE
                : TextStyle.SHORT_STANDALONE;
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Heading(day.getDisplayName(style, locale), weekday(day, locale)))
                .toList();
    }

    static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(
                locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                        ? TextStyle.SHORT_STANDALONE
                        : TextStyle.FULL_STANDALONE,
                locale);
    }

    private static MonthGrid of(YearMonth month, YearPlan plan, LocalDate today, Words words) {
        var name = DateTimeFormatter
                .ofPattern(words.text("calendar.month.pattern"), words.locale())
                .format(month);
        var rows = new ArrayList<Row>();
        var monday = month.atDay(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            rows.add(row(month, monday, plan, today, words));
            monday = monday.plusWeeks(1);
        }
        return new MonthGrid("m" + month.getMonthValue(), name, rows);
    }

    private static Row row(
            YearMonth month, LocalDate monday, YearPlan plan, LocalDate today, Words words) {
        var days = IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
        var number = days.stream()
                .filter(day -> YearMonth.from(day).equals(month))
                .flatMap(day -> plan.termOf(day).stream()
                        .map((Term term) -> term.weekOf(day).orElseThrow()))
                .findFirst()
                .map(String::valueOf)
                .orElseGet(() -> words.text("calendar.week.none"));
        return new Row(number, days.stream()
                .map(day -> YearMonth.from(day).equals(month)
                        ? cell(day, plan, today, words)
                        : Cell.BESIDE)
                .toList());
    }

    private static Cell cell(LocalDate day, YearPlan plan, LocalDate today, Words words) {
        var kind = plan.kindOf(day);
        return new Cell(
                Integer.toString(day.getDayOfMonth()),
                "day-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (kind) {
                    case HOLIDAY, MAKE_UP -> words.text("calendar.sign." + kind);
                    case TEACHING, WEEKEND, BREAK -> "";
                },
                about(day, kind, plan, words),
                day.equals(today) ? "date" : "false");
    }

    private static String about(
            LocalDate day, YearPlan.DayKind kind, YearPlan plan, Words words) {
        return switch (kind) {
            case HOLIDAY -> plan.holidayOf(day).map(Holiday::getName).orElse("");
            case MAKE_UP -> plan.makeUpOf(day)
                    .map(makeUp -> words.text("calendar.makeUp.follows",
                            weekday(makeUp.getFollows(), words.locale())))
                    .orElse("");
            case TEACHING, WEEKEND, BREAK -> words.text("calendar.kind." + kind);
        };
    }
}
