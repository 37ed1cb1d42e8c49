package portal.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of a chain is worded in both languages. */
class VerifyWordsTest {

    private static final Set<String> SENTENCES = Set.of(
            "sound", "unsound", "tenant-sound", "tenant-unsound", "key", "compare-key", "no-keys-kept");

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyFaultIsWorded(String language) throws IOException {
        var expected = new TreeSet<>(SENTENCES);
        Arrays.stream(ChainFault.Kind.values()).map(Enum::name).forEach(expected::add);
        var words = new Properties();
        try (var file = VerifyCommand.class.getResourceAsStream("verify_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertEquals(expected, new TreeSet<>(words.stringPropertyNames()));
    }
}
