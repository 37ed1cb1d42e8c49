package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern FIGURE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameSentencesOfTheSameFigures() throws IOException {
        Properties chinese = bundle("zh_CN");
        Properties english = bundle("en");
        assertEquals(new TreeSet<>(chinese.keySet()), new TreeSet<>(english.keySet()));
        for (String key : chinese.stringPropertyNames()) {
            assertEquals(figures(chinese.getProperty(key)), figures(english.getProperty(key)), key);
        }
    }

    @Test
    void aSentenceIsSaidInBothLanguagesOnOneLine() {
        assertEquals(
                "端口 8080 已被其他程序占用，请用 --port 换一个。"
                        + " Port 8080 is taken by another program; choose another with --port.",
                Words.say("port.taken", 8080));
    }

    @Test
    void helpNamesEveryOptionAndNoCommandThatIsYetToCome() {
        for (Locale locale : Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String help = Words.in(locale, "help");
            for (String word : Set.of(
                    "--port", "--address", "--data", "--demo", "--tenants", "--help", "allocate", "verify ",
                    "verify-audit", "backup", "--check", "restore")) {
                assertTrue(help.contains(word), word);
            }
            assertFalse(help.contains("rotate"));
        }
    }

    private static Set<String> figures(String sentence) {
        return FIGURE.matcher(sentence).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream("messages_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
