package portal.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import portal.school.Likeness;
import portal.school.School;
import portal.school.SchoolMerging;
import portal.web.frame.Words;

/**
 * Entries of the register that may be one school twice, and the merges that can be undone: those that
 * were seen, whatever others have done meanwhile.
 */
@Named("duplicates")
@ViewScoped
public class DuplicatesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchoolMerging merging;

    private transient List<Line> lines;
    private List<PastMerge> past;

    /** Two entries that are alike, and the two ways to make them one. */
    public record Line(Entry one, Entry other, String by) {}

    /** An entry: what tells it from the other, and the way to keep it. */
    public record Entry(String name, String code, String facts, String href, String keepHref) {}

    public void load() {
        past = merging.merged().stream().map(PastMerge::of).toList();
    }

    private Line line(Likeness alike) {
        var words = Words.ofPage();
        return new Line(
                entry(alike.one(), alike.other()),
                entry(alike.other(), alike.one()),
                alike.by().stream()
                        .map(by -> words.text("duplicates.by." + by))
                        .collect(Collectors.joining(words.text("school.subjects.between"))));
    }

    private Entry entry(School kept, School gone) {
        var words = Words.ofPage();
        var in = new SchoolWords(words);
        return new Entry(kept.getName(), kept.getCode(),
                words.text("duplicates.facts", in.text(kept.getStage()), in.town(kept),
                        in.number(kept.getPupils())),
                SchoolView.href(kept.getCode()),
                MergePair.href(kept.getCode(), gone.getCode()));
    }

    public String undo(long id) {
        merging.undo(id);
        Words.done("duplicates.undone");
        return "/school/duplicates?faces-redirect=true";
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = merging.alike().stream().map(this::line).toList();
        }
        return lines;
    }

    public List<PastMerge> getPast() {
        return past;
    }

    public boolean isNone() {
        return getLines().isEmpty();
    }

    public String getCount() {
        return Words.ofPage().text("duplicates.count", getLines().size());
    }
}
