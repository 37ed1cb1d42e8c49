package portal.province;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the prefectures (地级行政区) by the first four digits of their counties' codes. */
final class Prefectures {

    private static final int CODE = 4;
    private static final Map<String, String> NAMES = read();

    private Prefectures() {}

    static String of(String county) {
        return county.substring(0, CODE);
    }

    /** The name, or the code itself where the list has none. */
    static String name(String prefecture) {
        return NAMES.getOrDefault(prefecture, prefecture);
    }

    private static Map<String, String> read() {
        try (var in = Prefectures.class.getResourceAsStream("prefectures.csv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
