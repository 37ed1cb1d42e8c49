package portal.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.RuleViolation;
import portal.library.LookingAgain;
import portal.web.frame.Words;

/** What the county reads and was described anew since the bureau looked, each with before and after. */
@Named("lookingAgain")
@ViewScoped
public class LookingAgainView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LookingAgain again;

    private List<Line> lines;

    /** A resource in words. @param seen its version as it is shown */
    public record Line(long id, int seen, String title, String href, String school, List<Change> changes)
            implements Serializable {}

    /** A part of its description in words. */
    public record Change(String field, String before, String after) implements Serializable {}

    @PostConstruct
    void read() {
        var words = Words.ofPage();
        lines = again.all().stream().map(one -> new Line(one.resource().getId(),
                one.resource().getVersion(), one.resource().getTitle(),
                ResourceWords.href(one.resource().getId()), one.school(),
                one.changes().stream().map(change -> change(change, words)).toList())).toList();
    }

    private static Change change(LookingAgain.Change change, Words words) {
        return new Change(words.text("lookingAgain.field." + change.field()),
                value(change.field(), change.before(), words),
                value(change.field(), change.after(), words));
    }

    private static String value(String field, String said, Words words) {
        if (said.isEmpty()) {
            return words.text("lookingAgain.nothing");
        }
        return switch (field) {
            case "kind", "stage", "licence" -> words.text("resource." + field + "." + said);
            case "authorNamed" -> words.text(Boolean.parseBoolean(said) ? "cell.yes" : "cell.no");
            case "grade" -> words.text("school.grade." + said);
            default -> said;
        };
    }

    public String looked(Line line) {
        try {
            again.looked(line.id(), line.seen());
        } catch (RuleViolation refused) {
            LibraryUploadView.say(refused, null);
            return null;
        }
        Words.done("lookingAgain.done", line.title());
        return "/library/reviews?faces-redirect=true";
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isAny() {
        return !lines.isEmpty();
    }
}
