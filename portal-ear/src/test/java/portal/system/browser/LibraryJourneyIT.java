package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lesson goes from a teacher's phone over the bureau's desk to a school that is paired with nobody. */
class LibraryJourneyIT {

    private static final String TITLE = "三年级下册第六单元认识年月日教学设计";
    private static final String WORDS = "大月三十一天，小月三十天，二月最特别。";

    private static String found(String typed) {
        return "library/library.xhtml?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static Locator button(Tab tab, String words) {
        return tab.find("button:has-text('" + words + "')").first();
    }

    /** The unit or lesson that the form names; empty where it names none. */
    private static String chosen(Tab tab) {
        return tab.find("[id='describe:partField:part']").inputValue();
    }

    @Test
    @DisplayName("F1, F2: uploaded on a phone, described, looked at by the bureau, and then found by its content elsewhere")
    void aLessonReachesASchoolElsewhere() {
        try (Tab author = Tab.of("teacher.T500236900101@500236", Tab.PHONE, Locale.SIMPLIFIED_CHINESE);
                Tab reader = Tab.of("teacher.T500236900501@500236", Tab.PHONE, Locale.SIMPLIFIED_CHINESE);
                Tab officer = Tab.of("officer@500236")) {
            author.go("library/coverage.xhtml");
            author.assertFits();
            author.press(author.find("a[href^='upload.xhtml?part=']").first());
            author.find(".upload input[type=file]").setInputFiles(new FilePayload(
                    TITLE + ".txt", "text/plain", WORDS.getBytes(StandardCharsets.UTF_8)));
            author.find(".upload-file[data-state='whole']").waitFor();
            author.press(button(author, "存为草稿"));
            author.assertFits();
            assertTrue(author.page().url().matches(".*[?&]part=" + chosen(author) + "(&.*)?"),
                    "it is for the unit that had none");
            author.find("[id='describe:levelField:level']").selectOption("9");
            author.page().waitForCondition(() -> chosen(author).isEmpty());
            author.find("input[type=radio][value='BY']").check();
            author.press(button(author, "保存描述"));
            author.press(button(author, "申请共享到全县"));
            assertTrue(author.text().contains("等待"), author.text());

            assertFalse(reader.go(found("二月最特别")).text().contains("年月日"), "the bureau has not looked");

            officer.go("library/reviews.xhtml");
            var waiting = officer.find("section.review:has-text('年月日')");
            assertTrue(waiting.innerText().contains(TITLE), waiting.innerText());
            officer.assertAccessible();
            officer.press(waiting.locator("button").first());
            assertEquals(0, officer.find("section.review:has-text('年月日')").count());

            // What stands in the file is found once a job has looked into it.
            for (int tries = 0; tries < 20 && reader.go(found("二月最特别")).find("ol.found a").count() == 0; tries++) {
                reader.page().waitForTimeout(1_000);
            }
            reader.press(reader.find("ol.found a").first());
            assertTrue(reader.text().contains("年月日"), reader.text());
            reader.assertFits();
        }
    }
}
