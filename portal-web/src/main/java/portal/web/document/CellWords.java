package portal.web.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import portal.document.TableFormat;
import portal.web.frame.Words;

/**
 * What stands in a bureau's own table in the reader's language: the words among which a column
 * chooses are said in it, and everything else stands as it is.
 */
public record CellWords(TableFormat format, Words words) {

    /** @param text in the words of the table, or null for none */
    public String text(String header, String text) {
        return text == null || text.isEmpty() ? text : format.columns().stream()
                .filter(column -> column.header().equals(header) && !column.choices().isEmpty())
                .findFirst()
                .flatMap(column -> column.meaning(text))
                .map(this::said)
                .orElse(text);
    }

    private String said(Object meaning) {
        if (meaning instanceof Enum<?> word) {
            return words.text(key(word));
        }
        if (meaning instanceof Boolean truth) {
            return words.text(truth ? "cell.yes" : "cell.no");
        }
        return ((List<?>) meaning).stream()
                .map(this::said)
                .collect(Collectors.joining(words.text("list.separator")));
    }

    /** Such as {@code school.stage.PRIMARY}: the last part of its package, its type and its name. */
    private static String key(Enum<?> word) {
        var type = word.getDeclaringClass();
        var kind = type.getSimpleName();
        return "%s.%s.%s".formatted(
                type.getPackageName().replaceFirst(".*\\.", ""),
                kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1), word.name());
    }
}
