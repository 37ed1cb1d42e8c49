package portal.system.browser;

import java.nio.file.Path;
import java.util.List;

/** The register of schools, listed. */
record SchoolsPage(Tab tab) {

    static SchoolsPage of(Tab tab) {
        return new SchoolsPage(tab.go("school/schools.xhtml"));
    }

    /** The figures in the sentence that counts. */
    int count() {
        return Integer.parseInt(tab.find(".list-count").innerText().replaceAll("[^0-9]", ""));
    }

    List<String> codes() {
        return tab.find("table tbody tr td:first-child").allInnerTexts();
    }

    Path export(String way, Path folder) {
        return tab.download(tab.find(".export-ways a[href*=\"%s\"]".formatted(way)), folder);
    }
}
