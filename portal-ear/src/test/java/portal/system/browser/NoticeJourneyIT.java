package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An officer puts last year's published pairs on paper. */
class NoticeJourneyIT {

    private static final String OFFICER = "officer@500236";
    private static final String NUMBER = "示教发〔2026〕12号";

    @Test
    void anOfficerFillsInANoticeAndTakesItAsAWordFile() throws IOException {
        try (Tab officer = Tab.of(OFFICER)) {
            officer.go("pairing/pairings.xhtml?year=2025");
            officer.press(officer.find(".page-actions a[href^='notice.xhtml']"));
            officer.find("#number").fill(NUMBER);
            officer.find("#head").check();
            officer.press(officer.find("button[formaction='notice.xhtml']"));
            assertEquals(NUMBER, officer.find("#number").inputValue(), "what was filled in stays");
            assertEquals(NUMBER, officer.find(".sheet-number").innerText());
            officer.assertAccessible();
            var file = officer.page().waitForDownload(
                    () -> officer.find("form.card button:not([formaction])").click());
            assertTrue(file.suggestedFilename().matches("结对通知-奉节县教育委员会-2025\\.docx"),
                    file.suggestedFilename());
            var text = document(file.path());
            assertTrue(text.contains(NUMBER) && text.contains("附件1"), text);
            assertEquals(NUMBER, officer.find("#number").inputValue(), "the page stays where it is");
        }
    }

    @Test
    void theFormFitsAPhoneAndNamesADayThatIsNone() {
        try (Tab officer = Tab.of(OFFICER, Tab.PHONE, Locale.ENGLISH)) {
            officer.go("pairing/notice.xhtml?year=2025&on=x");
            assertTrue(officer.find(".field-fault").innerText().contains("year, month and day"));
            officer.assertAccessible();
        }
    }

    private static String document(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                InputStream part = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("On A4 a page has no frame, the county on top, and tables whose head is repeated")
    void thePairsPrintOnA4() {
        try (Tab officer = Tab.of(OFFICER)) {
            officer.go("pairing/pairings.xhtml?year=2025");
            assertFalse(officer.find(".print-line").isVisible());
            officer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(officer.find(".print-line").innerText().contains("奉节县教育委员会"));
            for (String frame : new String[] {".side-bar", ".top-bar", ".page-actions", ".school-map"}) {
                assertFalse(officer.find(frame).first().isVisible(), frame);
            }
            assertEquals("table-header-group", style(officer, ".plain-table thead", "display"));
            assertEquals("avoid", style(officer, ".plain-table tbody tr", "breakInside"));
            byte[] pdf = officer.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).matches(
                    "(?s).*/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\].*"), "A4 in points");
        }
    }

    private static Object style(Tab tab, String selector, String property) {
        return tab.page().evalOnSelector(selector, "(one, name) => getComputedStyle(one)[name]", property);
    }
}
