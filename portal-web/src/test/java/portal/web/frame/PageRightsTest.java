package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageRightsTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Pages for whoever has not signed in or is half way in, and those that only say what went wrong. */
    private static final List<String> FOR_STRANGERS = List.of("/login.xhtml", "/first-run.xhtml", "/index.xhtml", "/fault/", "/identity/enrol.xhtml",
            "/identity/factor.xhtml", "/identity/new-password.xhtml");

    private static Set<String> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF") && !path.startsWith("/resources"))
                    .filter(path -> FOR_STRANGERS.stream().noneMatch(path::startsWith))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyPageCanSayWhyOneSeesIt() throws IOException {
        var silent = pages().stream().filter(path -> PageRights.to(path).isEmpty()).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void everyExplanationNamesItsPage() throws IOException {
        var english = new Words(Locale.ENGLISH);
        pages().forEach(path -> {
            String title = PageRights.to(path).orElseThrow().title();
            assertNotEquals(title, english.text(title), path);
        });
    }
}
