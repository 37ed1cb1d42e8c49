package portal.web.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.school.SchoolFact;
import portal.school.SchoolTable;
import portal.school.history.Change;
import portal.school.history.Dated;
import portal.web.document.CellWords;
import portal.web.frame.Words;

/** The history of a record in the reader's language: what was changed at once stands together. */
public final class HistoryLines {

    /**
     * What one person changed in one go.
     *
     * @param reason empty where none was given
     * @param deed   the message key of what was done
     */
    public record Step(String at, String by, String reason, String deed, List<Line> lines) {}

    /** A column as it was and as it became. */
    public record Line(String name, String before, String after) {}

    private HistoryLines() {}

    /** @param history the newest first, as it is kept */
    static List<Step> of(List<Dated> history, Words words) {
        var steps = new ArrayList<Step>();
        Dated first = null;
        for (var dated : history) {
            if (first == null || !isOneStep(first, dated)) {
                first = dated;
                steps.add(step(dated));
            }
            line(dated.change(), words)
                    .ifPresent(line -> steps.get(steps.size() - 1).lines().add(0, line));
        }
        return steps;
    }

    private static boolean isOneStep(Dated one, Dated other) {
        return one.at().equals(other.at()) && one.by().equals(other.by())
                && one.change().deed() == other.change().deed();
    }

    private static Step step(Dated dated) {
        return new Step(
                Words.minute(dated.at()),
                dated.by(),
                Optional.ofNullable(dated.cause().reason()).orElse(""),
                "history." + dated.change().deed(),
                new ArrayList<>());
    }

    private static Optional<Line> line(Change change, Words words) {
        var in = new CellWords(SchoolTable.FORMAT, words);
        return Optional.ofNullable(change.column()).map(column -> new Line(
                name(column, words), shown(in.text(column, change.before())),
                shown(in.text(column, change.after()))));
    }

    /** A column by its name on pages; one that pages do not know, by its header. */
    static String name(String column, Words words) {
        return SchoolFact.headed(column).map(fact -> words.text(fact.key())).orElse(column);
    }

    private static String shown(String text) {
        return text == null ? SchoolWords.UNKNOWN : text;
    }
}
