package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.calendar.CastOfYears.IN_OCTOBER;
import static portal.calendar.CastOfYears.IN_SEPTEMBER;
import static portal.calendar.CastOfYears.MID_AUTUMN;
import static portal.calendar.CastOfYears.NATIONAL_DAY;
import static portal.calendar.CastOfYears.day;
import static portal.calendar.CastOfYears.holiday;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.HolidayList.LeftOut;
import portal.calendar.HolidayList.Why;

class HolidayListTest {

    private static HolidayList read(String text) {
        return HolidayList.read(2026, text);
    }

    @Test
    @DisplayName("2026: the nation's Mid-Autumn and National Day with their two make-up days")
    void theWordsOfTheYearlyNoticeAreRead() {
        var list = read("""
                六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
                七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。""");
        assertEquals(List.of(MID_AUTUMN, NATIONAL_DAY), list.holidays());
        assertEquals(List.of(IN_SEPTEMBER, IN_OCTOBER), list.makeUpDays());
        assertEquals(List.of(), list.leftOut());
    }

    @Test
    void thePartOfANoticeThatIsOfAnotherSchoolYearIsLeftOutByItsWeekday() {
        var list = read("""
                一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
                六、中秋节：9月25日（周五）至27日（周日）放假，共3天。""");
        assertEquals(List.of(MID_AUTUMN), list.holidays());
        assertEquals(List.of(), list.makeUpDays());
        assertEquals(List.of(Why.OTHER_YEAR, Why.OTHER_YEAR), list.leftOut().stream().map(LeftOut::why).toList());
    }

    @Test
    void aMakeUpDayOfTheNoticeFollowsTheLastWeekdaysOfItsHoliday() {
        var list = HolidayList.read(2025, "元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。");
        assertEquals(List.of(new DraftMakeUp(day("2026-01-04"), DayOfWeek.FRIDAY)), list.makeUpDays());
    }

    @Test
    void linesOfATableAreReadWhateverParts() {
        var autumnBreak = holiday("秋假", "2026-11-05", "2026-11-06");
        for (String line : List.of(
                "秋假\t2026-11-05\t2026-11-06", "秋假,2026/11/5,2026/11/6", "2026-11-05 2026-11-06 秋假",
                "秋假：2026年11月5日至11月6日", "11月5日至6日 秋假", "1. 秋假 11.5—11.6")) {
            assertEquals(List.of(autumnBreak), read(line).holidays(), line);
        }
        assertEquals(List.of(holiday("Sports day", "2026-11-05", "2026-11-05")),
                read("Sports day 2026-11-05").holidays());
    }

    @Test
    void aMakeUpDayMaySayWhichWeekdayItFollows() {
        for (String line : List.of("2026-10-10 上课 周三", "10月10日（周六）补课（周三课表）", "星期三\t2026-10-10\t上班")) {
            assertEquals(List.of(IN_OCTOBER), read(line).makeUpDays(), line);
        }
        assertEquals(List.of(new DraftMakeUp(day("2026-10-10"), null)), read("2026-10-10 上班").makeUpDays());
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsTaken() {
        var list = read("""
                # 说明
                国务院办公厅关于2026年部分节假日安排的通知

                2026-02-30 没有的一天
                国庆节 2026-10-01 2026-10-07
                2026-11-05""");
        assertEquals(List.of(NATIONAL_DAY), list.holidays());
        assertEquals(List.of(2, 4, 6), list.leftOut().stream().map(LeftOut::line).toList());
        assertEquals(List.of(Why.UNREADABLE, Why.OTHER_YEAR, Why.UNREADABLE),
                list.leftOut().stream().map(LeftOut::why).toList());
    }

    @Test
    @DisplayName("2025: National Day and Mid-Autumn are one holiday of eight days, made up for twice")
    void thePublishedHolidaysOfBothYearsAreKnown() {
        var last = HolidayList.published(2025);
        assertEquals(List.of("国庆节、中秋节", "元旦", "春节", "清明节", "劳动节", "端午节"),
                last.holidays().stream().map(CalendarDraft.DraftHoliday::name).toList());
        assertEquals(List.of(
                new DraftMakeUp(day("2025-09-28"), DayOfWeek.TUESDAY),
                new DraftMakeUp(day("2025-10-11"), DayOfWeek.WEDNESDAY)), last.makeUpDays().subList(0, 2));
        var now = HolidayList.published(2026);
        assertEquals(List.of(MID_AUTUMN, NATIONAL_DAY), now.holidays());
        assertEquals(List.of(IN_SEPTEMBER, IN_OCTOBER), now.makeUpDays());
    }

    @Test
    void whatIsTakenInReplacesWhatItKnowsBetterAndLeavesDaysOutsideTheTerms() {
        var taken = CastOfYears.draft().with(read("""
                国庆节：2026-10-01 2026-10-08；2026-10-11 上班 周四
                2027-02-14 上班 周三"""));
        assertEquals(List.of("2026-09-25", "2026-10-01"),
                taken.holidays().stream().map(holiday -> holiday.firstDay().toString()).toList());
        assertEquals(day("2026-10-08"), taken.holidays().get(1).lastDay());
        assertEquals(List.of("2026-09-20", "2026-10-10", "2026-10-11"),
                taken.makeUpDays().stream().map(makeUp -> makeUp.day().toString()).toList());
    }
}
