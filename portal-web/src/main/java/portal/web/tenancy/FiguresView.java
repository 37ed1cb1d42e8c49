package portal.web.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portal.tenancy.Figures;
import portal.tenancy.FiguresInForce;
import portal.tenancy.NationalTime;
import portal.tenancy.PolicyKey;
import portal.web.frame.Words;

/** Every figure that the county demands today, and the names of those that it does not. */
@Named("policyFigures")
@RequestScoped
public class FiguresView {

    /** In the order of a programme: who pairs, who goes, what they do, who judges. */
    private static final List<String> ORDER = List.of(
            "pairing", "rotation", "activity", "mentoring", "school", "conditions", "assessment");

    @Inject
    FiguresInForce figures;

    private String text;
    private Words words;
    private FigureWords figureWords;
    private List<Group> groups;

    /** A capability's figures in words. */
    public record Group(
            String capability,
            List<Line> lines,
            List<String> notDemanded,
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
            LocalDate since) {

        boolean has(String text) {
            return Stream.of(key, name, value, clause, document, origin)
                    .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
        }
    }

    public void load() {
        words = Words.ofPage();
        figureWords = new FigureWords(words.locale());
        groups = figures.on(NationalTime.today()).stream()
                .sorted(Comparator.comparingInt(group -> place(group.capability())))
                .map(this::group)
                .filter(group -> group.hasLines() || group.hasNotDemanded())
                .toList();
    }

    private static int place(String capability) {
        int place = ORDER.indexOf(capability);
        return place < 0 ? ORDER.size() : place;
    }

    private Group group(FiguresInForce.Group group) {
        var wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        var lines = group.demanded().stream()
                .map(demanded -> line(demanded.key(), demanded.figure()))
                .filter(line -> line.has(wanted))
                .toList();
        var others = group.notDemanded().stream()
                .map(key -> figureWords.name(key.code()))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new Group(words.text("capability." + group.capability()), lines, others,
                words.text("policyFigures.notDemanded", others.size()));
    }

    private Line line(PolicyKey<?> key, Figures.InForce figure) {
        var english = words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        var profile = figure.profile() == null || figure.profile().isEmpty()
                ? "" : words.text("policyFigures.profile", figure.profile());
        return new Line(
                key.code(),
                figureWords.name(key.code()),
                figureWords.value(key, figure.value()),
                known(english ? figure.clauseEn() : figure.clauseZh()),
                known(figure.document()),
                figureWords.origin(figure.origin()) + profile,
                figure.since());
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public boolean isNothingFound() {
        return groups.isEmpty();
    }

    public String getCount() {
        return words.text("policyFigures.count", groups.stream()
                .mapToInt(group -> group.lines().size()).sum());
    }

    public boolean isFiltered() {
        return text != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
