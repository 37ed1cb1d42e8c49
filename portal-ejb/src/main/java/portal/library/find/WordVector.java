package portal.library.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.library.find.Cutting.Word;

/**
 * The words of a resource as PostgreSQL keeps them, each with its places and the weight of where it
 * stands: A for the title, B for what it is about, C for what it is called otherwise, D for its files.
 */
final class WordVector {

    /** Before a pair of a title's characters, which no word begins with. */
    static final String PAIR = "+";

    /** PostgreSQL counts no further; a word that comes later is found, but in no phrase. */
    private static final int LAST_PLACE = 16_383;
    private static final int MOST_PLACES = 100;

    /** Half of what a vector may hold. */
    private static final int MOST_BYTES = 500_000;
    private static final int LONGEST_TEXT = 200_000;

    /** Keeps a phrase from reaching over from one text into the next. */
    private static final int BETWEEN = 3;

    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int next = 1;
    private int bytes;

    /** A title, found by its words and by any part of it. */
    WordVector title(String text, char weight) {
        return text(text, weight).add(Cutting.pairs(text), PAIR, weight);
    }

    WordVector text(String text, char weight) {
        return add(Cutting.words(text.substring(0, Math.min(text.length(), LONGEST_TEXT))), "",
                weight);
    }

    private WordVector add(List<Word> words, String mark, char weight) {
        int first = next;
        for (Word word : words) {
            next = first + word.place();
            add(mark + word.text(), weight);
        }
        next += BETWEEN;
        return this;
    }

    private void add(String lexeme, char weight) {
        int count = counts.merge(lexeme, 1, Integer::sum);
        if (count > MOST_PLACES || count > 1 && next > LAST_PLACE || bytes > MOST_BYTES) {
            return;
        }
        bytes += (count == 1 ? 3 * lexeme.length() : 0) + 2;
        var told = places.computeIfAbsent(lexeme, each -> new StringBuilder());
        told.append(told.length() == 0 ? ":" : ",")
                .append(Math.min(next, LAST_PLACE)).append(weight);
    }

    /** Words are letters and digits alone, so that nothing in them ends a quotation. */
    @Override
    public String toString() {
        var vector = new StringBuilder();
        places.forEach((lexeme, at) ->
                vector.append('\'').append(lexeme).append('\'').append(at).append(' '));
        return vector.toString();
    }
}
