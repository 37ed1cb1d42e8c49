package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.system.RunningPortal;

/** A session that ends while somebody writes, in one tab or in sixteen: nothing that was typed is lost. */
class SessionIT {

    private static final String IDLE_OFFICER = "officer@610881";
    private static final String BUSY_OFFICER = "officer@450804";
    private static final String PAGE = "pairing/cycle.xhtml";
    private static final String NAME = "form[id='settings'] input[id$=':name']";
    private static final String LOAD = "form[id='settings'] input[id$=':load']";
    private static final String KEEP = "[id^='settings:'][id$=':keep']";
    private static final long A_MINUTE = 60_000;

    @BeforeAll
    static void prepare() {
        EveryPage.prepare();
    }

    private static void visible(Locator what) {
        PlaywrightAssertions.assertThat(what).isVisible();
    }

    private static void hidden(Locator what) {
        PlaywrightAssertions.assertThat(what).isHidden();
    }

    /** What the portal keeps of that page, as text. */
    private static String kept(Page page) {
        return page.evaluate("fetch('/drafts?page=' + encodeURIComponent('/" + PAGE + "')).then(a => a.text())")
                .toString();
    }

    private static int answered(Page page, String user, String form, String fields) {
        return ((Number) page.evaluate("""
                ([user, form, fields]) => fetch('/drafts', {method: 'POST',
                    headers: {'Content-Type': 'application/json'},
                    body: JSON.stringify({user, page: '/x.xhtml', form, fields: JSON.parse(fields)})})
                .then(answer => answer.status)""", List.of(user, form, fields))).intValue();
    }

    /** The page as nobody left it. */
    private static Tab fresh(Tab tab) {
        tab.go(PAGE).page().evaluate("""
                page => fetch('/drafts?page=' + encodeURIComponent(page)).then(found => found.json())
                .then(drafts => Promise.all(drafts.map(draft => fetch('/drafts', {method: 'POST',
                    headers: {'Content-Type': 'application/json'},
                    body: JSON.stringify({user: document.getElementById('session').dataset.user,
                        page, form: draft.form})}))))""", "/" + PAGE);
        return tab.go(PAGE);
    }

    private static void signInAgain(Page page, String user) {
        page.locator("#user").fill(user);
        page.locator("#password").fill(RunningPortal.DEMO_PASSWORD);
        page.locator("#enter").click();
        page.waitForURL("**/" + PAGE + "*");
    }

    @Test
    @DisplayName("The first of sixteen tabs, each with a step back, is still held")
    void sixteenTabsAreHeldAtOnce() {
        try (Tab first = fresh(Tab.of(IDLE_OFFICER))) {
            var others = new ArrayList<Page>();
            for (int tabs = 1; tabs < 16; tabs++) {
                var page = first.page().context().newPage();
                page.navigate(RunningPortal.demo().address("school/schools.xhtml").toString());
                page.navigate(RunningPortal.demo().address(PAGE).toString());
                others.add(page);
            }
            first.find(NAME).fill("");
            first.press(first.find(KEEP));
            visible(first.find(".ui-message-error").first());
            assertFalse(first.text().contains("重新打开"), first.text());
            others.forEach(Page::close);
        }
    }

    @Test
    @DisplayName("A page beyond those that are held opens anew and offers what was typed")
    void aPageNoLongerHeldOpensAnewWithItsDraft() {
        try (Tab first = fresh(Tab.of(IDLE_OFFICER))) {
            var second = first.page().context().newPage();
            for (int pages = 0; pages < 40; pages++) {
                second.navigate(RunningPortal.demo().address(PAGE).toString());
            }
            first.find(NAME).fill("第二轮结对");
            first.press(first.find(KEEP));
            visible(first.find("#draft [data-does=restore]"));
            assertTrue(first.message().contains("重新打开"), first.message());
            first.find("#draft [data-does=restore]").click();
            assertEquals("第二轮结对", first.find(NAME).inputValue());
            first.page().reload();
            first.find("#draft [data-does=discard]").click();
            visible(first.find("#draft .draft-words"));
            first.page().waitForCondition(() -> kept(first.page()).equals("[]"));
        }
    }

    @ParameterizedTest
    @DisplayName("Sessions: a warning in every tab before the end, one click stays in all, the end is told")
    @CsvSource({"1440, zh-CN", "390, en"})
    void everyTabWarnsAndOneClickStaysInAll(int width, Locale language) {
        try (Tab first = Tab.of(IDLE_OFFICER, width, language).expectingRefusal()) {
            first.page().context().clock().install();
            first.go(PAGE);
            var second = first.page().context().newPage();
            second.navigate(RunningPortal.demo().address("school/schools.xhtml").toString());
            var clock = first.page().context().clock();
            clock.fastForward(26 * A_MINUTE);
            hidden(first.find("#session-ending"));
            clock.fastForward(A_MINUTE + 10_000);
            visible(first.find("#session-ending"));
            visible(second.locator("#session-ending"));
            first.assertAccessible();
            assertTrue(first.find("#session-ending-text").innerText().matches("(?s).*[0-9]{2}:[0-9]{2}.*"));
            second.locator("#session-ending [data-does=stay]").click();
            hidden(second.locator("#session-ending"));
            hidden(first.find("#session-ending"));
            clock.fastForward(31 * A_MINUTE);
            visible(first.find("#session-ended"));
            visible(second.locator("#session-ended"));
            assertEquals("", second.locator("#content").innerText().strip(), "what was shown has left the page");
            first.assertAccessible();
            second.close();
        }
    }

    @Test
    @DisplayName("Sessions: what was typed before the end is offered after signing in again, and restored")
    void aHalfFilledFormSurvivesTheEndOfItsSession() {
        try (Tab tab = Tab.of(IDLE_OFFICER).expectingRefusal()) {
            tab.page().context().clock().install();
            fresh(tab);
            tab.find(NAME).fill("春季结对");
            tab.page().context().clock().fastForward(20_000);
            tab.page().waitForCondition(() -> kept(tab.page()).contains("春季结对"));
            tab.page().context().clock().fastForward(31 * A_MINUTE);
            visible(tab.find("#session-ended"));
            tab.page().context().clearCookies();
            tab.find("#session-ended a").click();
            signInAgain(tab.page(), IDLE_OFFICER);
            visible(tab.find("#draft [data-does=restore]"));
            tab.assertAccessible();
            tab.find("#draft [data-does=restore]").click();
            assertEquals("春季结对", tab.find(NAME).inputValue());
            tab.assertAccessible();
            tab.page().reload();
            tab.find("#draft [data-does=discard]").click();
            tab.page().waitForCondition(() -> kept(tab.page()).equals("[]"));
        }
    }

    @Test
    @DisplayName("Sessions: typed and sent after the session was ended elsewhere, it is kept once signed in again")
    void whatWasTypedAfterTheEndIsKeptOnceSomebodySignsInAgain() {
        try (Tab tab = fresh(Tab.of(IDLE_OFFICER).expectingRefusal())) {
            tab.page().context().clearCookies();
            tab.find(NAME).fill("秋季结对");
            tab.find(KEEP).click();
            visible(tab.find("#session-ended"));
            var again = tab.page().context().waitForPage(() -> tab.find("#session-ended a").click());
            signInAgain(again, IDLE_OFFICER);
            tab.page().bringToFront();
            visible(tab.find("#draft [data-does=restore]"));
            tab.find("#draft [data-does=restore]").click();
            assertEquals("秋季结对", tab.find(NAME).inputValue());
            again.close();
            tab.page().reload();
            tab.find("#draft [data-does=discard]").click();
            tab.page().waitForCondition(() -> kept(tab.page()).equals("[]"));
        }
    }

    @Test
    void aFormThatWasTakenLeavesNoDraft() {
        try (Tab tab = Tab.of(BUSY_OFFICER)) {
            tab.page().context().clock().install();
            fresh(tab);
            String before = tab.find(LOAD).inputValue();
            tab.find(LOAD).fill("77");
            tab.page().context().clock().fastForward(20_000);
            tab.page().waitForCondition(() -> kept(tab.page()).contains("77"));
            tab.find(LOAD).fill("x");
            tab.press(tab.find(KEEP));
            PlaywrightAssertions.assertThat(tab.find(".ui-message-error").first()).isAttached();
            assertTrue(kept(tab.page()).contains("\"x\""), "a form with a fault keeps its draft");
            tab.find(LOAD).fill(before);
            tab.press(tab.find(KEEP));
            tab.page().waitForCondition(() -> kept(tab.page()).equals("[]"));
        }
    }

    @Test
    @DisplayName("Drafts: nobody sees another’s, nothing large is kept, and another user’s page is refused")
    void aDraftIsItsWritersAlone() {
        try (Tab officer = Tab.of(IDLE_OFFICER).expectingRefusal(); Tab other = Tab.of(BUSY_OFFICER)) {
            officer.go(PAGE);
            other.go(PAGE);
            assertEquals(204, answered(officer.page(), IDLE_OFFICER, "f", "[[\"a\", \"b\"]]"));
            String ask = "fetch('/drafts?page=/x.xhtml').then(answer => answer.text())";
            assertTrue(officer.page().evaluate(ask).toString().contains("\"b\""));
            assertEquals("[]", other.page().evaluate(ask));
            assertEquals(409, answered(officer.page(), BUSY_OFFICER, "f", "[]"));
            assertEquals(400, answered(officer.page(), IDLE_OFFICER, "", "[]"));
            assertEquals(413, answered(officer.page(), IDLE_OFFICER, "f",
                    "[[\"a\", \"" + "b".repeat(80_000) + "\"]]"));
            assertEquals(204, answered(officer.page(), IDLE_OFFICER, "f", "null"));
        }
    }
}
