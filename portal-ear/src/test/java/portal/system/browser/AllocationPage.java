package portal.system.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** The bureau's board for this school year's cycle. */
record AllocationPage(Tab tab) {

    /** Of each row the two names, without what else their cells say. */
    private static final String NAMES = """
            rows => rows.map(row => [...row.querySelectorAll('td.school-name')].map(cell =>
                [...cell.childNodes].filter(node => node.nodeType === 3)
                    .map(node => node.textContent).join('').trim()))""";

    /** A pair of the plan. */
    record Pair(String recipient, String supporter) {}

    static AllocationPage of(Tab tab) {
        return new AllocationPage(tab.go("pairing/allocation.xhtml"));
    }

    AllocationPage open() {
        tab.press(tab.find("[id='open:begin']"));
        return this;
    }

    AllocationPage solve() {
        tab.press(tab.find("[id='deeds:solve']"));
        return this;
    }

    void publish() {
        tab.find("[id='deeds:publish']").click();
        tab.press(tab.find(".ui-confirmdialog-yes:visible"));
    }

    boolean isPublishable() {
        return tab.find("[id='deeds:publish']").count() > 0;
    }

    /** Where the cycle stands, and what would cure it. */
    String state() {
        return tab.find("main .notice:not(li):visible").first().innerText();
    }

    /** Every pair, over the pages of the table. */
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>(shown());
        Locator next = tab.find("[id='plan:pairs'] .ui-paginator-next:not(.ui-state-disabled)");
        while (next.count() > 0 && next.isVisible()) {
            var before = shown();
            next.click();
            tab.page().waitForCondition(() -> !shown().equals(before));
            pairs.addAll(shown());
        }
        return pairs;
    }

    /** The pairs of the table's page that is shown, read at once: the table may be replaced meanwhile. */
    List<Pair> shown() {
        return ((List<?>) rows().evaluateAll(NAMES)).stream()
                .map(row -> (List<?>) row)
                .map(names -> new Pair(names.get(0).toString(), names.get(1).toString()))
                .toList();
    }

    private Locator rows() {
        return tab.find("[id='plan:pairs'] tbody tr:has(td.school-name)");
    }

    /** How many pairs are insisted on or forbidden. */
    int wishes() {
        return tab.find("[id='wishes:insisted'] tbody tr:not(.ui-datatable-empty-message)").count();
    }

    AllocationPage pin(int row) {
        return deed(row, 0);
    }

    AllocationPage forbid(int row) {
        return deed(row, 1);
    }

    /** Leaves the pair of this row of the wishes to the optimiser again. */
    AllocationPage lift(int row) {
        tab.find("[id=wishes] summary").click();
        tab.press(tab.find("[id='wishes:insisted'] tbody tr").nth(row).locator(".row-deeds button"));
        return this;
    }

    private AllocationPage deed(int row, int button) {
        tab.press(rows().nth(row).locator(".row-deeds button").nth(button));
        return this;
    }
}
