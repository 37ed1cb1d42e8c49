package portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.document.Column;

/** Whatever the portal refuses is worded: every key in the sources stands in a bundle of both languages. */
class RefusalWordsTest {

    static final Path SOURCES = Path.of("..", "portal-ejb", "src", "main", "java", "portal");

    /** Where a key is thrown, gathered as a fault of a cell, or handed on to be thrown. */
    static final Pattern REFUSED = Pattern.compile(
            "(?:new RuleViolation|new CellRefusal|\\.fault|headerFault|dated)\\(([^;]*?)(?:\\);|->)", Pattern.DOTALL);
    static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyRefusalIsWorded(String language) throws IOException {
        var missing = new TreeSet<>(keys());
        missing.removeAll(MessagesTest.words("messages", language).keySet());
        missing.removeAll(MessagesTest.words("figures", language).keySet());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyShapeOfAColumnIsExplainedInTheTemplate(String language) {
        var words = MessagesTest.words("messages", language).keySet();
        Arrays.stream(Column.Shape.values())
                .map(shape -> "template.shape." + shape)
                .forEach(key -> assertTrue(words.contains(key), key));
    }

    @Test
    void theSourcesAreFoundAndHoldWhatIsKnown() throws IOException {
        assertTrue(keys().containsAll(Set.of(
                "table.bomb", "table.old-excel", "table.column-twice", "cell.required", "cell.not-a-month",
                "school.code-twice", "school.import-has-faults", "cycle.changed-since")), keys().toString());
    }

    static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                REFUSED.matcher(Files.readString(file)).results().forEach(refusal ->
                        KEY.matcher(refusal.group(1)).results().forEach(key -> keys.add(key.group(1))));
            }
        }
        return keys;
    }
}
