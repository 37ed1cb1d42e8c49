package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers are published from a line that breaks, and after the page was left. */
class UploadJourneyIT {

    private static final String ADMINISTRATOR = "admin@650502";
    private static final String PAGE = "tenancy/bureau.xhtml";
    private static final String LINE = ".upload-file";

    @TempDir
    Path folder;

    /** On the disk, so that it is the same file when it is chosen again. */
    private Path paper(String name, int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return Files.write(folder.resolve(name), bytes);
    }

    private static Locator in(Tab tab, String state) {
        return tab.find(LINE + "[data-state='" + state + "']");
    }

    @Test
    @DisplayName("F4: a line that breaks goes on by itself, and a page that was left goes on with the same file")
    void nothingIsLostByALineThatBreaksNorByALeftPage() throws IOException {
        var large = paper("示例通知一.pdf", 3_000_000);
        try (Tab admin = Tab.of(ADMINISTRATOR)) {
            admin.go(PAGE).expectingRefusal();
            assertTrue(admin.find("[id='paper'] .page-actions button").isDisabled());
            var pieces = new AtomicInteger();
            admin.page().route("**/uploads/*", route -> {
                boolean breaks = route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2;
                if (breaks) {
                    route.abort("connectionfailed");
                } else if (pieces.get() > 3) {
                    route.abort("internetdisconnected");
                } else {
                    route.resume(new Route.ResumeOptions());
                }
            });
            admin.find(".upload input[type=file]").setInputFiles(large);
            in(admin, "retrying").waitFor();
            assertTrue(admin.find(".upload-words").innerText().contains("自动继续"));
            admin.find(LINE + " button").first().click();
            in(admin, "paused").waitFor();
            admin.assertAccessible();

            admin.page().unrouteAll();
            admin.go(PAGE);
            in(admin, "absent").waitFor();
            assertFalse(admin.find(".upload-words").innerText().startsWith("已传 0 "), "what came is there");
            admin.find(".upload input[type=file]").setInputFiles(
                    new Path[] {large, paper("示例通知二.pdf", 90_000)});
            in(admin, "whole").nth(1).waitFor();
            assertEquals(2, admin.find(LINE).count());
            assertEquals("共 2 个文件，已传完 2 个。", admin.find(".upload-said").textContent());
            admin.press(admin.find("[id='paper'] .page-actions button"));
            assertTrue(admin.message().contains("已发布"), admin.message());
            assertEquals(0, admin.find(LINE).count());
            assertTrue(admin.find("[id='published']").innerText().contains("示例通知一"));
            assertTrue(admin.find("[id='published']").innerText().contains("示例通知二"));
        }
    }

    @Test
    void aKindThatIsNotTakenIsSaidAtItsLineAndAPhoneShowsItAll() {
        try (Tab admin = Tab.of(ADMINISTRATOR, Tab.PHONE, Locale.ENGLISH)) {
            admin.go(PAGE).expectingRefusal();
            admin.find(".upload input[type=file]").setInputFiles(new FilePayload(
                    "a-page-that-calls-itself-a-paper.pdf", "application/pdf", "<!DOCTYPE html><html></html>".getBytes()));
            in(admin, "failed").waitFor();
            assertTrue(admin.find(".upload-words").innerText().contains("this file is html"));
            admin.assertAccessible();
            admin.find(LINE + " button").last().click();
            assertEquals(0, admin.find(LINE).count());
        }
    }
}
