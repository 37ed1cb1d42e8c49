package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.system.browser.DeskPage.Pair;

/** An officer at the pairing desk: by the keyboard, by the mouse, on a phone, and two of them at once. */
class DeskJourneyIT {

    private static final String OFFICER = "officer@500236";
    /** A year of this test's own. */
    private static final int YEAR = 2031;

    @Test
    @DisplayName("A pair is changed by the keyboard alone and undone, then drawn on the map, its price told before")
    void aPairIsChangedByTheKeyboardAndOnTheMap() {
        try (Tab officer = Tab.of(OFFICER)) {
            var desk = DeskPage.of(officer, YEAR).open().solve();
            assertTrue(desk.isOptimal(), desk.state());
            var best = desk.pairs();
            changeByKeyboard(desk, best);
            officer.page().keyboard().press("Control+z");
            officer.page().waitForCondition(() -> desk.said().contains("已撤销"));
            assertEquals(best, desk.pairs(), "undone, the plan is what it was");
            drawOnTheMap(desk);
            officer.assertAccessible();
            twoAtOnce(desk);
        }
        try (Tab phone = Tab.of(OFFICER, Tab.PHONE, Locale.ENGLISH)) {
            var desk = DeskPage.of(phone, YEAR);
            assertTrue(desk.isOptimal(), desk.state());
            desk.rows().nth(2).click();
            phone.find("#desk-pair .desk-choice").first().waitFor();
            phone.assertAccessible();
        }
    }

    /** From the table to the panel, to the second choice, and back; nothing but keys. */
    private static void changeByKeyboard(DeskPage desk, List<Pair> before) {
        Page page = desk.tab().page();
        desk.rows().first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        Locator choice = desk.tab().find("#desk-pair .desk-choice").first();
        choice.waitFor();
        String cost = choice.locator(".desk-choice-cost").innerText();
        assertTrue(cost.matches("(贵|省).*公里|代价相同"), cost);
        String other = choice.locator(".desk-choice-name").innerText();
        for (int steps = 0; steps < 20 && !focus(desk).startsWith("to "); steps++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForCondition(() -> desk.said().contains(other));
        var changed = new Pair(before.get(2).recipient(), other);
        assertTrue(desk.pairs().contains(changed), () -> changed + " in " + desk.pairs());
        assertTrue(desk.isOptimal(), "the best of those with the pair");
        assertTrue(Boolean.TRUE.equals(page.evaluate(
                "document.querySelector('.desk-panel').contains(document.activeElement)")),
                "the focus stays where the choice was made");
        page.keyboard().press("Escape");
        assertEquals(changed.recipient(), page.evaluate(
                "document.activeElement.cells && document.activeElement.cells[0].innerText.trim()"));
    }

    private static String focus(DeskPage desk) {
        return desk.tab().page().evaluate("document.activeElement.dataset.key || ''").toString();
    }

    /** Draws the mark of the chosen recipient onto the supporter that its panel names first. */
    private static void drawOnTheMap(DeskPage desk) {
        Page page = desk.tab().page();
        desk.rows().nth(2).click();
        Locator choice = desk.tab().find("#desk-pair .desk-choice").first();
        choice.waitFor();
        var pair = desk.pairs().get(2);
        String other = choice.locator(".desk-choice-name").innerText();
        BoundingBox from = mark(desk, pair.recipient()).boundingBox();
        BoundingBox to = mark(desk, other).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        for (int steps = 1; steps <= 10; steps++) {
            page.mouse().move(from.x + from.width / 2 + (to.x - from.x) * steps / 10,
                    from.y + from.height / 2 + (to.y - from.y) * steps / 10);
        }
        Locator price = desk.tab().find(".desk-price:has-text('公里'), .desk-price:has-text('代价相同')");
        price.waitFor();
        String meant = price.innerText().lines().findFirst().orElseThrow();
        page.mouse().up();
        page.waitForCondition(() -> desk.said().startsWith(pair.recipient()));
        assertTrue(desk.pairs().contains(new Pair(pair.recipient(), meant)), () -> desk.pairs().toString());
        assertNotEquals(pair.supporter(), meant);
    }

    private static Locator mark(DeskPage desk, String school) {
        return desk.tab().find("#desk-map .map-point[aria-label='" + school + "']");
    }

    /** What a second officer does not see is not overwritten: it is said, and nothing is done. */
    private static void twoAtOnce(DeskPage desk) {
        try (Tab second = Tab.of(OFFICER).expectingRefusal()) {
            var late = DeskPage.of(second, YEAR);
            desk.rows().nth(5).click();
            desk.tab().find("#desk-pair [data-key=pin]").click();
            desk.tab().page().waitForCondition(() -> desk.said().startsWith("指定"));
            late.rows().nth(6).click();
            second.find("#desk-notices .notice-info").waitFor();
            assertEquals(desk.pairs(), late.pairs(), "whoever only looks sees the same");
            desk.tab().find("[data-desk=undo]").click();
            desk.tab().page().waitForCondition(() -> desk.said().startsWith("已撤销"));
            second.find("#desk-pair [data-key=pin]").click();
            Locator anew = second.find("#desk-notices [role=alert] button");
            anew.waitFor();
            assertTrue(late.state().contains(OFFICER), late::state);
            anew.click();
            second.page().waitForCondition(() -> second.find("#desk-notices [role=alert]").count() == 0);
            second.find("#desk-notices .notice-info button").click();
            second.page().waitForCondition(() -> late.said().startsWith("指定"));
        }
    }
}
