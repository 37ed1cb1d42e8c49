package portal.system.browser;

/** What was taken in so far, the latest first. */
record ImportsPage(Tab tab) {

    static ImportsPage of(Tab tab) {
        return new ImportsPage(tab.go("document/imports.xhtml"));
    }

    /** How many batches could still be undone, or it would be tried. */
    int undoable() {
        return tab.find("#batches tbody button").count();
    }

    void undo(int batch) {
        tab.find("#batches tbody tr").nth(batch).locator("button").click();
        tab.press(tab.find(".ui-confirmdialog-yes:visible"));
    }
}
