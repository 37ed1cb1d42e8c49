package portal.library.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

class WordVectorTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** Its size as PostgreSQL keeps it, which refuses what is no vector. */
    private static int kept(String vector) {
        return DATABASE.as("portal_app", connection -> {
            try (var asked = connection.prepareStatement("select length(?::tsvector)")) {
                asked.setString(1, vector);
                try (var rows = asked.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    private static List<String> words(String text) {
        return Cutting.words(text).stream().map(Cutting.Word::text).toList();
    }

    @Test
    void chineseIsCutIntoWordsAndFillersAreLeftOut() {
        assertEquals(List.of("圆明园", "毁灭"), words("《圆明园的毁灭》"));
        assertEquals(List.of("unit", "3", "ppt", "课", "件"), words("Unit 3：PPT课件"));
    }

    @Test
    void aPhraseDoesNotReachFromOneTextIntoTheNext() {
        assertEquals("'荷花':1A '月色':4B ",
                new WordVector().text("荷花", 'A').text("月色", 'B').toString());
    }

    @Test
    void aTitleIsKeptByItsPairsToo() {
        assertEquals("'圆明园':1A '毁灭':3A '+圆明':6A '+明园':7A '+园的':8A '+的毁':9A '+毁灭':10A ",
                new WordVector().title("圆明园的毁灭", 'A').toString());
    }

    @Test
    void anyTextIsKept() {
        for (var text : List.of("", " ", "'", "\\", "a'b\\c:1A,2B", "\u0000\u0001\ufffe", "😀\ud83d",
                "x".repeat(100_000), "字 ".repeat(200_000), "函数".repeat(200_000))) {
            assertTrue(kept(new WordVector().title(text, 'A').text(text, 'D').toString()) < 10);
        }
    }

    @Test
    void anEndlessTextOfDifferentWordsIsKeptAsFarAsItMay() {
        var text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append(Long.toString(i * 7_919L + 1_000_000_000L, 36)).append(' ');
        }
        int kept = kept(new WordVector().text(text.toString(), 'D').text(text.toString(), 'D').toString());
        assertTrue(kept > 10_000, "" + kept);
    }
}
