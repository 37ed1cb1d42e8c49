package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** An administrator sets a school year that has no calendar yet, and two change one at once. */
class CalendarJourneyIT {

    private static final String ADMIN = "admin@640221";
    private static final String YEAR = "2033";
    private static final String CONFLICTED = "2035";

    private static Tab editing(String year) {
        return Tab.of(ADMIN).go("calendar/edit.xhtml?year=" + year);
    }

    private static void press(Tab tab, String button) {
        tab.press(tab.find("[id='edit:deeds:" + button + "']"));
    }

    private static void keep(Tab tab) {
        press(tab, "look");
        tab.press(tab.find("[id='edit:keep']"));
    }

    private static Locator input(Tab tab, String id) {
        return tab.find("[id='edit:" + id + "']");
    }

    @Test
    void aYearIsProposedCorrectedAndSet() {
        try (Tab admin = editing(YEAR)) {
            assertEquals("2033-09-01", input(admin, "terms:0:firstField:first").inputValue());

            input(admin, "terms:1:lastField:last").fill("2034-08-02");
            input(admin, "makeUpDays:0:day").fill("2033-09-12");
            press(admin, "look");
            String faults = admin.message();
            assertTrue(faults.contains("第二学期：2034-08-02 不在这个学年内"), faults);
            assertTrue(faults.contains("调休上课第 1 行：2033-09-12 不是星期六或星期日"), faults);
            assertEquals(0, admin.find("section.set-change").count());
            assertTrue(admin.find(".line-table .ui-message").allInnerTexts().toString().contains("2033-09-12"));
            admin.assertAccessible();

            input(admin, "terms:1:lastField:last").fill("2034-07-07");
            input(admin, "makeUpDays:0:day").fill("2033-09-10");
            input(admin, "makeUpDays:0:follows").selectOption("MONDAY");
            press(admin, "look");
            assertTrue(admin.find("section.set-change").innerText().contains("第一学期"));
            admin.assertAccessible();

            admin.press(admin.find("[id='edit:keep']"));
            assertTrue(admin.message().contains("2033—2034 学年的校历已保存"), admin.message());
            assertTrue(admin.text().contains("按周一课表上课"), admin.text());
        }
    }

    @Test
    void theNationsNoticeIsPastedAsItIs() {
        try (Tab admin = editing("2036")) {
            admin.find("details.paste summary").click();
            input(admin, "pastedField:pasted").fill("""
                    七、国庆节：10月1日（周三）至7日（周二）放假调休，共7天。9月27日（周六）上班。
                    一、元旦：1月1日（周二）至3日（周四）放假。""");
            admin.press(admin.find("[id='edit:read']"));
            assertTrue(admin.message().contains("已读入 1 个节假日、1 个调休上课日"), admin.message());
            assertTrue(admin.message().contains("第 2 行的日期不在这个学年"), admin.message());
            assertEquals("2036-10-07", input(admin, "holidays:0:last").inputValue());
            assertEquals("TUESDAY", input(admin, "makeUpDays:0:follows").inputValue());
        }
    }

    @Test
    void ofTwoWhoSetAYearTheSecondSeesWhatTheFirstChangedAndLosesNothing() {
        try (Tab first = editing(CONFLICTED); Tab second = editing(CONFLICTED)) {
            keep(first);
            input(second, "terms:0:lastField:last").fill("2036-01-11");
            keep(second);
            assertTrue(second.message().contains("校历已被他人修改"), second.message());
            assertEquals("2036-01-11", input(second, "terms:0:lastField:last").inputValue());
            assertFalse(second.find("section.set-change").innerText().isEmpty());
            second.press(second.find("[id='edit:keep']"));
            assertTrue(second.message().contains("已保存"), second.message());
            assertTrue(second.text().contains("2036-01-11"), second.text());
        }
    }
}
