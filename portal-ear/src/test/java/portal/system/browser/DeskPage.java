package portal.system.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The pairing desk of a school year's cycle. */
record DeskPage(Tab tab, String year) {

    /** Of each row the names of its two schools, read at once: the table may be changed meanwhile. */
    private static final String NAMES = """
            rows => rows.map(row => [...row.cells].slice(0, 2).map(cell =>
                cell.querySelector('span').textContent))""";

    private static final String AT_REST = """
            () => document.getElementById('desk').getAttribute('aria-busy') !== 'true'
                && !location.search.includes('job=')""";

    /** A pair of the plan. */
    record Pair(String recipient, String supporter) {}

    /** The desk of this school year. */
    static DeskPage of(Tab tab) {
        return new DeskPage(tab, "").again();
    }

    static DeskPage of(Tab tab, int year) {
        return new DeskPage(tab, "?year=" + year).again();
    }

    /** The page opened anew. */
    DeskPage again() {
        tab.go("pairing/allocation.xhtml" + year);
        return this;
    }

    /** Begins the year's cycle, with the settings that most counties mean. */
    DeskPage open() {
        tab.go("pairing/cycle.xhtml" + year);
        tab.press(tab.find("[id^='settings:'][id$=':keep']"));
        return again();
    }

    DeskPage solve() {
        tab.find("[data-desk=solve]:visible, #desk-notices .desk-button.is-main").first().click();
        return rested();
    }

    private DeskPage rested() {
        tab.page().waitForFunction(AT_REST);
        return this;
    }

    /** Keeps the plan as a version, which is shown. */
    void keep() {
        tab.go("pairing/versions.xhtml" + year);
        tab.press(tab.find("[id^='keep:'][id$=':keepVersion']"));
    }

    /** Keeps the plan as a version, proposes it, and has a second person confirm it. */
    void publish(Tab second) {
        keep();
        tab.press(tab.find("[id='propose:proposeVersion']"));
        second.go("pairing/versions.xhtml" + year);
        second.find("[id='deeds:confirm']").click();
        second.press(second.find(".ui-confirmdialog-yes:visible"));
    }

    boolean isOptimal() {
        return tab.find(".desk-state .chip-ok").isVisible();
    }

    /** Where the cycle stands, in the words of the bar and of the notices. */
    String state() {
        return tab.find(".desk-state").innerText() + " " + tab.find("#desk-notices").innerText();
    }

    /** What the page said of the last step. */
    String said() {
        return tab.find("#desk-said").innerText();
    }

    /** Every pair that the filters leave in. */
    List<Pair> pairs() {
        return ((List<?>) rows().evaluateAll(NAMES)).stream()
                .map(row -> (List<?>) row)
                .map(names -> new Pair(names.get(0).toString(), names.get(1).toString()))
                .toList();
    }

    Locator rows() {
        return tab.find("#desk-pairs tbody tr");
    }

    /** How much is settled by hand of pairs. */
    int settled() {
        tab.find("#desk-tab-steps").click();
        return tab.find("#desk-steps .desk-hand li").count();
    }

    DeskPage pin(int row) {
        return deed(row, "pin");
    }

    DeskPage forbid(int row) {
        return deed(row, "forbid");
    }

    /** Leaves what was settled of that pair to the optimiser again. */
    DeskPage lift(int which) {
        tab.find("#desk-tab-steps").click();
        tab.find("#desk-steps .desk-hand li").nth(which).locator("button").click();
        return rested();
    }

    /** Does what cures a cycle without a plan. */
    DeskPage cure(String remedy) {
        tab.find(".desk-remedies button:has-text('" + remedy + "')").click();
        return rested();
    }

    private DeskPage deed(int row, String deed) {
        rows().nth(row).click();
        tab.find("#desk-pair [data-key=" + deed + "]").click();
        return rested();
    }
}
