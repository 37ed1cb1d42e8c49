package portal.allocation.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Allocation;

/**
 * Documents with anything wrong: each is either a problem, and solved, or answered with its faults,
 * soon.
 */
class MutationTest {

    private static final List<String> PIECES = List.of("", "null", "true", "-1", "0", "3", "1e400",
            "1E-400", "-0.0", "1e2147483648", "99999999999999999999999999999999999", "NaN", "Infinity",
            "0x1F", "01", "\"\"", "\"S1\"", "\"R1\"", "\"\\u0000\"", "\"\\ud800\"", "\"\uD83D\"", "[]",
            "{}", "[[[[[[[[]]]]]]]]", "{\"id\": \"S1\"}", ",", ":", "]", "}", "\uFEFF", "\u0000",
            "2147483647", "2147483648", "-2147483649", "\"PRIMARY\"", "\"previous\": \"S1\",",
            "[\"S1\", \"R1\"]", "[\"S2\", \"R3\"]", "//", "/* */", "'");

    @Test
    @DisplayName("malformed: thousands of mutations of the contract's sample, no error but faults")
    void everyMutationIsAProblemOrItsFaults() {
        var random = new Random(42);
        String sample = AllocationDocumentTest.sample();
        int solved = 0;
        for (int round = 0; round < 3_000; round++) {
            String document = mutated(sample, random, 1 + random.nextInt(3));
            solved += assertTimeout(Duration.ofSeconds(10), () -> isSolved(document)) ? 1 : 0;
        }
        assertTrue(solved > 50 && solved < 2_500, solved + " are still problems");
    }

    @Test
    @DisplayName("malformed: values in their millions, and depth, are refused before they fill the heap")
    void massesAreRefused() {
        assertFalse(isSolved("{\"pins\": [" + "0,".repeat(3_100_000) + "0]}"));
        assertFalse(isSolved("[".repeat(1_000_000)));
    }

    private static boolean isSolved(String document) {
        try {
            Allocation.solve(AllocationDocument.read(new StringReader(document)),
                    Duration.ofMinutes(1));
            return true;
        } catch (DocumentFaults faults) {
            assertFalse(faults.faults().isEmpty());
            faults.faults().forEach(fault -> {
                assertTrue(fault.pointer().isEmpty() || fault.pointer().startsWith("/"));
                assertFalse(fault.words(Locale.CHINA).isEmpty());
            });
            return false;
        }
    }

    /**
     * Pieces put in, put in another's place, or taken away, at the tokens' borders and anywhere.
     */
    private static String mutated(String sample, Random random, int times) {
        var document = new StringBuilder(sample);
        for (int time = 0; time < times; time++) {
            int from = random.nextInt(document.length());
            int to = from;
            if (random.nextInt(4) > 0) {
                while (from > 0 && isToken(document.charAt(from - 1))) {
                    from--;
                }
                while (to < document.length() && isToken(document.charAt(to))) {
                    to++;
                }
            } else if (random.nextBoolean()) {
                to = Math.min(document.length(), from + random.nextInt(40));
            }
            document.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return document.toString();
    }

    private static boolean isToken(char character) {
        return Character.isLetterOrDigit(character) || character == '"' || character == '-'
                || character == '_';
    }
}
