package portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    static final Path BUNDLES = Path.of("src/main/resources/portal/web");
    static final Path PAGES = Path.of("src/main/webapp");
    static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    static final Pattern FIGURE = Pattern.compile("\\{\\d+");
    static final Pattern USED = Pattern.compile("(\\w+)\\['([^']+)'\\](?!\\.)");

    /** The one English message in Chinese: the name of the language that the switch leads to. */
    static final Set<String> IN_THE_OTHER_LANGUAGE = Set.of("language.other");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (var bundle : bundles()) {
            assertEquals(words(bundle, "zh_CN").keySet(), words(bundle, "en").keySet(), bundle);
        }
    }

    @Test
    void noMessageIsEmpty() {
        eachMessage((key, text) -> assertFalse(text.isBlank(), key));
    }

    @Test
    void bothLanguagesNameTheSameFigures() {
        for (var bundle : bundles()) {
            var english = words(bundle, "en");
            words(bundle, "zh_CN").forEach((key, text) ->
                    assertEquals(figures(text), figures(english.get(key)), key));
        }
    }

    @Test
    void englishIsEnglish() {
        for (var bundle : bundles()) {
            words(bundle, "en").forEach((key, text) -> {
                if (!IN_THE_OTHER_LANGUAGE.contains(key)) {
                    assertFalse(HAN.matcher(text).find(), key);
                }
            });
        }
    }

    @Test
    void noMessageHasAnApostropheThatItsFiguresWouldSwallow() {
        eachMessage((key, text) -> assertFalse(text.contains("'"), key));
    }

    @Test
    void everyMessageThatAPageNamesExists() {
        var known = bundles().stream().collect(Collectors.toMap(
                bundle -> bundle.equals("messages") ? "msg" : bundle,
                bundle -> words(bundle, "zh_CN").keySet()));
        eachPage((page, text) -> USED.matcher(text).results()
                .filter(use -> known.containsKey(use.group(1)))
                .filter(use -> !use.group(2).endsWith("."))
                .forEach(use -> assertTrue(
                        known.get(use.group(1)).contains(use.group(2)),
                        page + " names " + use.group(2))));
    }

    @Test
    void noPageHasWordsOfItsOwn() {
        eachPage((page, text) -> assertFalse(HAN.matcher(text).find(), page.toString()));
    }

    interface Check<S> {
        void of(S subject, String text);
    }

    static void eachMessage(Check<String> check) {
        for (var bundle : bundles()) {
            words(bundle, "zh_CN").forEach(check::of);
            words(bundle, "en").forEach(check::of);
        }
    }

    static void eachPage(Check<Path> check) {
        try (var pages = Files.walk(PAGES)) {
            for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                check.of(page, Files.readString(page));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every bundle by its name without language, so that one in a single language is found too. */
    static Set<String> bundles() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceFirst("(_zh_CN|_en)?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> words(String bundle, String language) {
        var file = "/portal/web/" + bundle + "_" + language + ".properties";
        var read = new Properties();
        try (var stream = MessagesTest.class.getResourceAsStream(file)) {
            assertNotNull(stream, file);
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var words = new TreeMap<String, String>();
        read.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    static List<String> figures(String text) {
        return FIGURE.matcher(text).results().map(figure -> figure.group()).distinct().sorted().toList();
    }
}
