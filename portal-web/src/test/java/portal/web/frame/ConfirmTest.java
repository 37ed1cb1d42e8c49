package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfirmTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PART = Pattern.compile("<ui:include src=\"(/WEB-INF/[^\"#]+)\"");

    @Test
    @DisplayName("A page that asks before it acts has the dialog that asks, and no other page carries it")
    void pagesThatAskHaveTheDialog() throws IOException {
        try (var files = Files.walk(PAGES)) {
            var asking = files
                    .filter(page -> page.toString().endsWith(".xhtml") && !page.startsWith(PAGES.resolve("WEB-INF")))
                    .filter(page -> reads(page, "<p:confirm ") || reads(page, "templates/confirm.xhtml"))
                    .sorted()
                    .toList();
            assertFalse(asking.isEmpty());
            assertEquals(asking, asking.stream()
                    .filter(page -> reads(page, "<p:confirm ") && reads(page, "templates/confirm.xhtml"))
                    .toList());
        }
    }

    /** Whether the page or a part of it has those words. */
    private static boolean reads(Path page, String words) {
        var text = text(page);
        return text.contains(words)
                || parts(text).stream().anyMatch(part -> reads(part, words));
    }

    private static List<Path> parts(String text) {
        return PART.matcher(text).results().map(part -> PAGES.resolve(part.group(1).substring(1))).toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
