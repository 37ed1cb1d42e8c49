package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.library.use.ClassTaught;
import portal.library.use.Taught;
import portal.library.use.Teaching;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.tenancy.Days;

/** The classes that were taught with a resource, and the form of one: new, or put right by who told it. */
@Named("resourceTaught")
@ViewScoped
public class ResourceTaughtView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ResourceUseView use;

    @Inject
    private transient Teaching teaching;

    @Inject
    private transient SignedIn signedIn;

    private Long correct;
    private int seen;
    private String name;
    private String on = NationalTime.today().toString();
    private Integer hours;
    private String feedback;

    /** A class that was taught, in words; {@code own} for one that the reader may put right. */
    public record Line(
            long id, String school, String name, String on, String hours, String feedback, boolean own,
            String correctHref) {}

    public void load() {
        if (correct != null) {
            var one = told();
            seen = one.version();
            name = one.told().name();
            on = one.told().on().toString();
            hours = one.told().hours().orElse(null);
            feedback = one.told().feedback();
        }
    }

    private Taught told() {
        return use.read().taught().stream()
                .filter(one -> one.id() == correct && use.isOwn(one.by()))
                .findFirst()
                .orElseThrow(() -> new NotFound("Taught"));
    }

    public String tell() {
        var told = new ClassTaught(
                name, Days.of(on).orElse(null), Optional.ofNullable(hours), feedback);
        if (correct == null) {
            teaching.tell(use.getId(), told);
        } else {
            teaching.correct(correct, seen, told);
        }
        return use.done("resource.taught.done");
    }

    public String untell(long taught) {
        teaching.takeBack(taught);
        return use.done("resource.taught.undone");
    }

    public List<Line> getLines() {
        var words = Words.ofPage();
        return use.read().taught().stream()
                .map(one -> new Line(one.id(), one.school(), one.told().name(),
                        one.told().on().toString(),
                        one.told().hours().map(words::number).orElse(""),
                        one.told().feedback(), isTeaching() && use.isOwn(one.by()),
                        use.getHere() + "&correct=" + one.id() + "#taught"))
                .toList();
    }

    public boolean isAny() {
        return !use.read().taught().isEmpty();
    }

    /** Whether whoever reads teaches classes. */
    public boolean isTeaching() {
        return signedIn.may(Teaching.class);
    }

    public boolean isCorrecting() {
        return correct != null;
    }

    public String getFormTitle() {
        return isCorrecting() ? "resource.taught.correct" : "resource.taught.tell";
    }

    public Long getCorrect() {
        return correct;
    }

    public void setCorrect(Long correct) {
        this.correct = correct;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(String feedback) {
        this.feedback = feedback;
    }
}
