package portal.library.find;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The portal's own words of the search: what kinds and grades are called, and fillers. */
final class OwnWords {

    private static final Properties WORDS = read();
    private static final Set<String> FILLERS = Set.of(WORDS.getProperty("fillers").split(" "));

    private OwnWords() {}

    private static Properties read() {
        var words = new Properties();
        try (var in = new InputStreamReader(
                OwnWords.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** @param value may be null, as what it is of may have none */
    static String of(String what, Object value) {
        return WORDS.getProperty(what + "." + value, "");
    }
}
