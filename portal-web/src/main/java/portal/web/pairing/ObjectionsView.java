package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.calendar.SchoolYear;
import portal.pairing.Objections;
import portal.web.frame.Words;

/** What schools hold against a plan on public notice, where the bureau answers it. */
@Named("objections")
@ViewScoped
public class ObjectionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Objections objections;

    private int year = SchoolYear.current();
    private final Map<Long, String> answers = new HashMap<>();
    private transient List<ObjectionLine> lines;

    public void load() {
        getLines();
    }

    public String uphold(Long id) {
        return answer(id, true);
    }

    public String dismiss(Long id) {
        return answer(id, false);
    }

    private String answer(Long id, boolean upheld) {
        lines = null;
        objections.answer(id, upheld, answers.get(id));
        Words.done("objection.answered");
        return "/pairing/objections?faces-redirect=true&year=" + year;
    }

    public List<ObjectionLine> getLines() {
        if (lines == null) {
            lines = objections.of(year).stream()
                    .map(one -> new ObjectionLine(one, Words.ofPage()))
                    .toList();
        }
        return lines;
    }

    /** The cycle, and until when schools may object. */
    public String getLead() {
        var cycle = objections.cycle(year);
        var until = cycle.getNoticeUntil();
        return until == null
                ? Words.ofPage().text("objections.noNotice", cycle.getName())
                : Words.ofPage().text("objections.until", cycle.getName(), until.toString());
    }

    /** What is typed as an answer, by the objection's id. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }
}
