package portal.library.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in parts, those that hold what was looked for told apart. */
public record Marked(List<Part> parts) {

    private static final Marked NOTHING = new Marked(List.of());
    private static final int BEFORE = 24;
    private static final String CUT = "…";

    /** One of them. */
    public record Part(String text, boolean isHit) {}

    /** The whole text. */
    public static Marked of(String text, List<String> words) {
        if (words.isEmpty()) {
            return text.isEmpty() ? NOTHING : new Marked(List.of(new Part(text, false)));
        }
        var parts = new ArrayList<Part>();
        var found = Pattern.compile(words.stream().map(Pattern::quote)
                        .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE)
                .matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(text.substring(from, found.start()), false));
            }
            parts.add(new Part(found.group(), true));
            from = found.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false));
        }
        return new Marked(List.copyOf(parts));
    }

    /** As much of a long text as is read at a look, from a little before the first word. */
    public static Marked around(String text, List<String> words, int length) {
        var line = text.strip().replaceAll("\\s+", " ");
        var small = line.toLowerCase(Locale.ROOT);
        int first = words.stream().mapToInt(small::indexOf).filter(at -> at >= 0).min().orElse(0);
        int from = boundary(line, line.length() <= length ? 0
                : Math.max(0, Math.min(first - BEFORE, line.length() - length)));
        int to = boundary(line, Math.min(line.length(), from + length));
        return of((from > 0 ? CUT : "") + line.substring(from, to)
                + (to < line.length() ? CUT : ""), words);
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1 : at;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean hasHit() {
        return parts.stream().anyMatch(Part::isHit);
    }
}
