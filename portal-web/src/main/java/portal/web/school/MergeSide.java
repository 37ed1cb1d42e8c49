package portal.web.school;

import java.util.List;

/**
 * One of two records about to become one.
 *
 * @param told  what is to be known of it, a sentence each
 * @param lines what the one that stays takes over, or what the one that goes gives up
 */
public record MergeSide(
        String name, String code, List<String> told, List<HistoryLines.Line> lines) {

    /** @param given whether it is given up, and not taken over */
    public static HistoryLines.Line line(String name, String text, boolean given) {
        return new HistoryLines.Line(name,
                given ? text : SchoolWords.UNKNOWN, given ? SchoolWords.UNKNOWN : text);
    }
}
