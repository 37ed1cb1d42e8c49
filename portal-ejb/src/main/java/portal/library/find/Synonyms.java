package portal.library.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that mean the same to teachers (同义词), in groups. */
final class Synonyms {

    private static final Map<String, List<String>> GROUPS = read();

    /** Any of them, the longest first. */
    private static final Pattern ANY = Pattern.compile(GROUPS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote).collect(Collectors.joining("|", "(", ")")));

    private Synonyms() {}

    private static Map<String, List<String>> read() {
        var groups = new HashMap<String, List<String>>();
        try (var in = new BufferedReader(new InputStreamReader(
                Synonyms.class.getResourceAsStream("synonyms.txt"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var group = Stream.of(line.split("=")).map(String::strip).map(Cutting::plain)
                        .toList();
                group.forEach(word -> groups.put(word, group));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return groups;
    }

    /** The word itself and all that mean the same. */
    static List<String> of(String word) {
        return GROUPS.getOrDefault(word, List.of(word));
    }

    /** What was typed in one go, parted where a word of a group begins or ends. */
    static List<String> parted(String run) {
        return Stream.of(ANY.matcher(run).replaceAll(" $1 ").split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
