package portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide to a bureau's first hour puts in quotation marks stands on the pages, in the same words. */
class GuideWordsTest {

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    /** Without the figures, which the guide has and the page will. */
    private static String plain(String words) {
        return words.replaceAll("\\{[^}]*}|[0-9,\\s]|…", "");
    }

    @ParameterizedTest
    @CsvSource({"first-hour.zh-CN.md, zh_CN", "first-hour.md, en"})
    void whatIsQuotedStandsOnAPage(String guide, String language) throws IOException {
        var words = new Properties();
        try (var bundle = Files.newBufferedReader(
                Path.of("src/main/resources/portal/web/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(bundle);
        }
        List<String> said = words.values().stream().map(each -> plain(each.toString())).toList();
        List<String> quoted = QUOTED.matcher(Files.readString(Path.of("../docs", guide))).results()
                .map(match -> match.group(1)).toList();
        assertFalse(quoted.isEmpty());
        assertEquals(List.of(), quoted.stream()
                .filter(quote -> said.stream().noneMatch(each -> each.contains(plain(quote)))).toList());
    }
}
