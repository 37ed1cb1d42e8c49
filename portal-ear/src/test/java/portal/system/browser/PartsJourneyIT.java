package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An officer has a school take no part in one cycle, and leaves it to the register again. */
class PartsJourneyIT {

    /** A year of this test's own. */
    private static final int YEAR = 2032;

    private static final String PAGE = "pairing/parts.xhtml?year=" + YEAR;

    @Test
    @DisplayName("A school set aside for one cycle is gone from its desk, with the reason in every version")
    void aSchoolTakesNoPartInOneCycleAlone() {
        try (Tab officer = Tab.of("officer@500236")) {
            var desk = DeskPage.of(officer, YEAR).open().solve();
            String school = desk.pairs().get(0).recipient();
            officer.go("pairing/cycle.xhtml?year=" + YEAR);
            officer.press(officer.find("a[href='parts.xhtml?year=" + YEAR + "']"));
            find(officer, school);
            set(officer, "NONE", "");
            assertTrue(officer.text().contains("请写明理由"), officer.text());
            assertTrue(officer.find("[name=ticked]").isChecked(), "nothing is lost");
            set(officer, "NONE", "停办整修");
            assertTrue(officer.message().contains("已安排 1 所学校"), officer.message());
            officer.go(PAGE + "&only=own");
            assertEquals(1, officer.find(".parts-table tbody tr").count());
            assertTrue(officer.find(".parts-table").innerText().contains("停办整修"));
            officer.assertAccessible();
            desk.again().solve();
            assertFalse(desk.pairs().stream().anyMatch(pair -> pair.recipient().equals(school)));
            desk.keep();
            assertTrue(officer.text().contains("停办整修"), officer.text());
            find(officer, school);
            set(officer, "REGISTER", "");
            officer.go(PAGE + "&only=own");
            assertEquals(0, officer.find(".parts-table tbody tr").count());
        }
    }

    private static void find(Tab officer, String school) {
        officer.go(PAGE);
        officer.find("#q").fill(school);
        officer.press(officer.find(".filters button"));
        officer.find("[name=ticked]").first().check();
    }

    private static void set(Tab officer, String part, String reason) {
        officer.find("[name='parts:part'][value=" + part + "]").check();
        officer.find("[name$=':reason']").fill(reason);
        officer.press(officer.find("[id^='parts:'][id$=':keep']"));
    }
}
