package portal.web.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portal.identity.OpenMatter;
import portal.web.frame.Words;

/** Somebody's home page as its parts fill it. */
final class Home {

    private static final Comparator<LocalDate> LATE_IS_UNKNOWN =
            Comparator.nullsLast(Comparator.naturalOrder());

    private final Words words;
    private final List<Matter> waiting = new ArrayList<>();
    private final List<News> news = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /**
     * What waits for the reader.
     *
     * @param path  below the portal's root, or null
     * @param since since when it is open, or null
     * @param due   the last day, or null
     */
    record Matter(String text, String path, LocalDate since, LocalDate due) {}

    /**
     * What the reader may not know yet.
     *
     * @param when   the day or the minute, as it is written and as it is sorted
     * @param unseen whether the reader has not said yet that they saw it
     */
    record News(String text, String path, String when, boolean unseen) {}

    /**
     * A figure that matters to the reader.
     *
     * @param detail what it is of, or nothing
     * @param path   the page that shows more
     */
    record Figure(String label, String value, String detail, String path) {}

    Home(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    void waits(Matter matter) {
        waiting.add(matter);
    }

    void waits(OpenMatter matter) {
        waits(new Matter(words.text("handover.matter." + matter.key(), matter.figures().toArray()),
                matter.path(), matter.since(), null));
    }

    void isNew(News one) {
        news.add(one);
    }

    void figure(String key, String value, String detail, String path) {
        figures.add(new Figure(words.text(key), value, detail, path));
    }

    /** By its last day first, then what has waited longest. */
    List<Matter> waiting() {
        return waiting.stream()
                .sorted(Comparator.comparing(Matter::due, LATE_IS_UNKNOWN)
                        .thenComparing(Matter::since, LATE_IS_UNKNOWN))
                .toList();
    }

    /** The latest first. */
    List<News> news() {
        return news.stream().sorted(Comparator.comparing(News::when).reversed()).toList();
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }
}
