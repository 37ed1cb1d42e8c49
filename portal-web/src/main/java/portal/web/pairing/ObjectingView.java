package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.pairing.Cycle;
import portal.pairing.OwnObjections;
import portal.web.frame.Words;

/** What a school holds against a plan on public notice, and what it was answered. */
@Named("objecting")
@ViewScoped
public class ObjectingView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnObjections objections;

    private String words;
    private transient List<Cycle> open;
    private transient List<ObjectionLine> lines;

    public String raise(int schoolYear) {
        open = null;
        lines = null;
        objections.raise(schoolYear, words);
        Words.done("objection.raised");
        return "/pairing/partners?faces-redirect=true";
    }

    /** The cycles to which the school may object today. */
    public List<Cycle> getOpen() {
        if (open == null) {
            open = objections.open();
        }
        return open;
    }

    public String until(Cycle cycle) {
        return Words.ofPage().text("objection.until", cycle.getName(),
                cycle.getNoticeUntil().toString());
    }

    public List<ObjectionLine> getLines() {
        if (lines == null) {
            lines = objections.all().stream()
                    .map(one -> new ObjectionLine(one, Words.ofPage()))
                    .toList();
        }
        return lines;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
