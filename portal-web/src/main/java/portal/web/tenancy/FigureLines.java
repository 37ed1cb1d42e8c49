package portal.web.tenancy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.bureau.FigureTable;
import portal.tenancy.Figures;
import portal.tenancy.FiguresInForce;
import portal.tenancy.PolicyKey;
import portal.web.frame.Words;

/**
 * The county's figures of a day in words, capability by capability: for the page and for the table
 * that it exports.
 */
record FigureLines(Words words, FigureWords figureWords, Map<String, List<Figures.InForce>> ahead) {

    /** In the order of a programme: who pairs, who goes, what they do, who judges. */
    private static final List<String> ORDER = List.of(
            "pairing", "rotation", "activity", "mentoring", "school", "conditions", "assessment");

    /** A capability's figures in words. */
    public record Group(
            String capability,
            List<Line> lines,
            List<Other> notDemanded,
            String notDemandedCount) {

        public boolean hasLines() {
            return !lines.isEmpty();
        }

        public boolean lacksLines() {
            return lines.isEmpty();
        }

        public boolean hasNotDemanded() {
            return !notDemanded.isEmpty();
        }
    }

    /** A figure in words. */
    public record Line(
            String key, String name, String value, String clause, String document, String origin,
            LocalDate since, String ahead, String written) {

        boolean has(String text) {
            return Stream.of(key, name, value, clause, document, origin)
                    .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
        }
    }

    /** A figure that is not demanded on the day, with what comes later. */
    public record Other(String key, String name, String ahead) {}

    static List<Group> of(FiguresInForce figures, LocalDate day, String text, Words words) {
        var ahead = figures.ahead(day).stream()
                .collect(Collectors.groupingBy(Figures.InForce::key));
        var lines = new FigureLines(words, new FigureWords(words.locale()), ahead);
        var wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return figures.on(day).stream()
                .sorted(Comparator.comparingInt(group -> place(group.capability())))
                .map(group -> lines.group(group, wanted))
                .filter(group -> group.hasLines() || group.hasNotDemanded())
                .toList();
    }

    /** The same as lines of a spreadsheet. */
    static List<FigureTable.Line> table(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.lines().stream().map(line -> new FigureTable.Line(
                        group.capability(), line.name(), line.value(), line.clause(),
                        line.document(), line.origin(), line.since(), line.ahead(), line.key(),
                        line.written())))
                .toList();
    }

    private static int place(String capability) {
        int place = ORDER.indexOf(capability);
        return place < 0 ? ORDER.size() : place;
    }

    private Group group(FiguresInForce.Group group, String wanted) {
        var lines = group.demanded().stream()
                .map(demanded -> line(demanded.key(), demanded.figure()))
                .filter(line -> line.has(wanted))
                .toList();
        var others = group.notDemanded().stream()
                .map(key -> new Other(
                        key.code(), figureWords.name(key.code()), ahead(key)))
                .filter(other -> other.key().contains(wanted)
                        || other.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new Group(words.text("capability." + group.capability()), lines, others,
                words.text("policyFigures.notDemanded", others.size()));
    }

    private Line line(PolicyKey<?> key, Figures.InForce figure) {
        return new Line(
                key.code(),
                figureWords.name(key.code()),
                figureWords.value(key, figure.value()),
                figureWords.clause(figure),
                known(figure.document()),
                origin(words, figureWords, figure),
                figure.since(),
                ahead(key),
                figure.value());
    }

    private String ahead(PolicyKey<?> key) {
        return ahead.getOrDefault(key.code(), List.of()).stream()
                .map(later -> words.text("figures.ahead", later.since().toString(),
                        valueOrNone(words, figureWords, key, later.value())))
                .collect(Collectors.joining(words.text("figures.ahead.between")));
    }

    static String origin(Words words, FigureWords figureWords, Figures.InForce figure) {
        var profile = known(figure.profile());
        return figureWords.origin(figure.origin())
                + (profile.isEmpty() ? "" : words.text("policyFigures.profile", profile));
    }

    static String valueOrNone(
            Words words, FigureWords figureWords, PolicyKey<?> key, String written) {
        return written == null
                ? words.text("figures.notDemanded")
                : figureWords.value(key, written);
    }

    static String known(String text) {
        return text == null ? "" : text;
    }
}
