package portal.system.browser;

import java.nio.file.Path;
import java.util.List;

/** A list from a file: chosen, looked at, taken. */
record ImportPage(Tab tab) {

    /** A cell with a fault, as the page names it. */
    record Fault(int row, String column) {}

    /** The page with the file chosen and checked. */
    static ImportPage checked(Tab tab, Path file) {
        return checked(tab, "school", file);
    }

    /** @param list which list it is: {@code school}, {@code teacher} */
    static ImportPage checked(Tab tab, String list, Path file) {
        tab.go(list + "/import.xhtml");
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

    /** What is wrong there, and what to do. */
    String says(Fault fault) {
        return tab.find("table").first().locator("tbody tr").nth(faults().indexOf(fault))
                .locator("td").last().innerText().strip();
    }

    /** The file as it comes back, its faults in red. */
    Path marked(Path folder) {
        return tab.download(tab.find("[id='take:mark']"), folder);
    }

    void leaveFaultyRowsOut() {
        tab.find("[id='take:skip']").check();
    }

    void take() {
        tab.press(tab.find("[id^='take:'][id$=':import']"));
    }
}
