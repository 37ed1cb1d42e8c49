package portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.audit.chain.ChainFault;

/** Whatever comes on record is worded in both languages: deeds, and the figures that they tell. */
class DeedWordsTest {

    static final Pattern DEED = Pattern.compile(
            "(?:@Deed\\((?:value = )?|Entry\\s*\\.(?:done|refused)\\([^;\"]*?)\"([a-z.-]+)\"", Pattern.DOTALL);
    static final Pattern DETAIL = Pattern.compile("(?:deed\\.detail|\\.with|told\\.put)\\(\"([a-z-]+)\"");

    static final Pattern SUBJECT = Pattern.compile("\\.on\\(\"([A-Z][A-Za-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyDeedIsWorded(String language) throws IOException {
        var missing = found(DEED, "deed.");
        missing.addAll(found(DETAIL, "deed.detail."));
        missing.addAll(found(SUBJECT, "deed.subject."));
        missing.add("deed.audit.verify");
        Stream.of(ChainFault.Kind.values()).forEach(kind -> missing.add("audit.fault." + kind));
        missing.removeAll(MessagesTest.words("messages", language).keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void theSourcesAreFoundAndHoldWhatIsKnown() throws IOException {
        assertTrue(found(DEED, "").containsAll(Set.of("list.import", "pairing.publish", "province.read", "access.ask")),
                found(DEED, "").toString());
        assertTrue(found(DETAIL, "").containsAll(Set.of("added", "step", "school-year")),
                found(DETAIL, "").toString());
    }

    static Set<String> found(Pattern pattern, String prefix) throws IOException {
        var keys = new TreeSet<String>();
        for (var module : Set.of("portal-ejb", "portal-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(key -> keys.add(prefix + key.group(1)));
                }
            }
        }
        return keys;
    }
}
