package portal.web.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import portal.NotFound;
import portal.bureau.FigureChanging;
import portal.tenancy.Figures;
import portal.tenancy.FiguresInForce;
import portal.tenancy.PolicyKey;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** One figure with everything that was, is and will be demanded under it. */
@Named("policyFigure")
@RequestScoped
public class FigureView {

    @Inject
    FiguresInForce figures;

    @Inject
    SignedIn signedIn;

    private String key;
    private String name;
    private String value;
    private List<Line> lines;

    /** A row of the history in words. */
    public record Line(
            LocalDate since, String value, String state, String stateClass, String origin,
            String clause, String document, String by, String recorded) {

        public boolean hasBy() {
            return !by.isEmpty();
        }
    }

    public void load() {
        if (key == null) {
            throw new NotFound("PolicyKey");
        }
        var words = Words.ofPage();
        var figureWords = new FigureWords(words.locale());
        var history = figures.history(key);
        var today = FiguresView.today();
        name = figureWords.name(key);
        value = FigureLines.valueOrNone(words, figureWords, history.key(),
                history.timeline().valueOn(today).orElse(null));
        var inForce = history.timeline().on(today);
        var rows = new ArrayList<Line>();
        for (var row : history.timeline().rows()) {
            var state = history.timeline().corrected(row) ? "corrected"
                    : row.figure().since().isAfter(today) ? "ahead"
                    : inForce.filter(row::equals).isPresent() ? "inForce" : "past";
            rows.add(line(words, figureWords, history.key(), row, state));
        }
        Collections.reverse(rows);
        lines = List.copyOf(rows);
    }

    private static Line line(Words words, FigureWords figureWords, PolicyKey<?> key,
            Figures.Recorded row, String state) {
        var figure = row.figure();
        return new Line(
                figure.since(),
                FigureLines.valueOrNone(words, figureWords, key, figure.value()),
                words.text("figure.state." + state),
                switch (state) {
                    case "inForce" -> "chip chip-ok";
                    case "ahead" -> "chip chip-info";
                    default -> "chip";
                },
                FigureLines.origin(words, figureWords, figure),
                figureWords.clause(figure),
                FigureLines.known(figure.document()),
                FigureLines.known(row.by()),
                Words.minute(row.at()));
    }

    /** Shown to those whom the service behind the change admits. */
    public boolean isChangeable() {
        return signedIn.may(FigureChanging.class);
    }

    public boolean isNeverSet() {
        return lines.isEmpty();
    }

    public boolean isEverSet() {
        return !lines.isEmpty();
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
