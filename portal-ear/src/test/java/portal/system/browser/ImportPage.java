package portal.system.browser;

import java.nio.file.Path;
import java.util.List;

/** Schools from a file: chosen, looked at, taken. */
record ImportPage(Tab tab) {

    /** A cell with a fault, as the page names it. */
    record Fault(int row, String column) {}

    /** The page with the file chosen and checked. */
    static ImportPage checked(Tab tab, Path file) {
        tab.go("school/import.xhtml");
        tab.find("input[type=file]").setInputFiles(file);
        tab.press(tab.find("[id='choose:check']"));
        return new ImportPage(tab);
    }

    String verdict() {
        return tab.find("main .notice:not(li):visible").first().innerText();
    }

    /** Added, changed, the same, faulty. */
    List<Integer> figures() {
        return tab.find(".figures .figure-value").allInnerTexts().stream().map(Integer::valueOf).toList();
    }

    List<Fault> faults() {
        return tab.find("table").first().locator("tbody tr").all().stream()
                .map(row -> row.locator("td").allInnerTexts())
                .map(cells -> new Fault(Integer.parseInt(cells.get(0).strip()), cells.get(1).strip()))
                .toList();
    }

    void leaveFaultyRowsOut() {
        tab.find("[id='take:skip']").check();
    }

    void take() {
        tab.press(tab.find("[id^='take:'][id$=':import']"));
    }
}
