package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.system.RunningPortal;

/**
 * The guide to a bureau's first hour keeps its word, and its pictures are the portal's own.
 *
 * <p>New pictures: {@code mvn verify -Dit.test=GuideIT -Dguide.write=true -Dleft.out=nothing}, then look at them.
 */
class GuideIT {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String LINK = "01-first-link.png";
    private static final long LARGEST = 150_000;

    @TempDir
    Path folder;

    private static Path guide(Locale language) {
        return FirstHour.DOCS.resolve(
                language.equals(CHINESE) ? "first-hour.zh-CN.md" : "first-hour.md");
    }

    private static Path pictures(Locale language) {
        return FirstHour.DOCS.resolve("pictures").resolve(language.toLanguageTag());
    }

    /** The pictures that the guide shows, in its order. */
    private static List<String> shown(Locale language) throws IOException {
        return Pattern.compile("\\(pictures/" + language.toLanguageTag() + "/([^)]+)\\)")
                .matcher(Files.readString(guide(language))).results()
                .map(match -> match.group(1)).toList();
    }

    @Test
    @DisplayName("docs/first-hour.zh-CN.md: every step but the first can be walked, with its samples, beside others")
    void everyStepCanBeWalked() throws Exception {
        var taken = new GuidePictures(folder);
        new FirstHour(RunningPortal.demo(), CHINESE, "513337", "guide.", taken, folder).walk(Optional.empty());
        assertEquals(shown(CHINESE).stream().filter(name -> !name.equals(LINK)).toList(), taken.taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @Tag("soak")
    @DisplayName("docs/first-hour: from the link of the first start to the province’s figures; pictures are taken here")
    void fromTheFirstLinkToTheProvince(Locale language) throws Exception {
        var taken = new GuidePictures(pictures(language));
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newData("guide")).awaitReady()) {
            new FirstHour(portal, language, "640221", "", taken, folder).walk(Optional.of(link(portal)));
        }
        assertEquals(shown(language), taken.taken());
    }

    /** The key that the console shows once the portal is ready. */
    private static String link(RunningPortal portal) throws Exception {
        var link = Pattern.compile("first-run\\.xhtml#([A-Za-z0-9_-]{43})");
        Optional<MatchResult> found = Optional.empty();
        while (found.isEmpty()) {
            assertTrue(portal.process().isAlive(), portal.console());
            Thread.sleep(100);
            found = link.matcher(portal.console()).results().findFirst();
        }
        return found.get().group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPictureIsShownAndEveryOneShownIsThere(Locale language) throws IOException {
        try (var files = Files.list(pictures(language))) {
            assertEquals(shown(language),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (String name : shown(language)) {
            long size = Files.size(pictures(language).resolve(name));
            assertTrue(size < LARGEST, name + " has " + size + " bytes");
        }
    }

    @Test
    void bothLanguagesHaveTheSameSteps() throws IOException {
        assertEquals(steps(CHINESE), steps(Locale.ENGLISH));
        assertEquals(shown(CHINESE), shown(Locale.ENGLISH));
    }

    /** The numbers of the steps, and of what is done in each. */
    private static List<String> steps(Locale language) throws IOException {
        return Files.readAllLines(guide(language)).stream()
                .filter(line -> line.matches("(## )?[0-9]+\\. .*"))
                .map(line -> line.replaceFirst("\\. .*", ""))
                .toList();
    }
}
