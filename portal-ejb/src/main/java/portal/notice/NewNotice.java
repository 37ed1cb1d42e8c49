package portal.notice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A notice as a capability raises it.
 *
 * @param kind    in kebab case; both bundles word it as {@code notice.kind.<kind>}
 * @param toDo    whether something is to be done, rather than known
 * @param about   the record that it is about, by which it is done again
 * @param path    the page it leads to, below the portal's root
 * @param figures what its words name
 * @param due     the last day, or null
 */
public record NewNotice(
        Addressee to, String kind, boolean toDo, String about, String path, List<String> figures,
        LocalDate due) {

    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern WITHIN = Pattern.compile("/[^/\\\\].*");

    public NewNotice {
        if (!KIND.matcher(kind).matches() || !WITHIN.matcher(path).matches()) {
            throw new IllegalArgumentException("no notice: " + kind + " " + path);
        }
        figures = List.copyOf(figures);
    }

    /** Something to know. */
    public static NewNotice message(
            Addressee to, String kind, Object about, String path, Object... figures) {
        return of(to, kind, false, about, path, figures);
    }

    /** Something to do; it is not raised twice for the same record while it is open. */
    public static NewNotice toDo(
            Addressee to, String kind, Object about, String path, Object... figures) {
        return of(to, kind, true, about, path, figures);
    }

    private static NewNotice of(
            Addressee to, String kind, boolean toDo, Object about, String path,
            Object... figures) {
        return new NewNotice(to, kind, toDo, String.valueOf(about), path,
                Arrays.stream(figures).map(String::valueOf).toList(), null);
    }

    /** The same with a last day. */
    public NewNotice due(LocalDate day) {
        return new NewNotice(to, kind, toDo, about, path, figures, day);
    }
}
