package portal.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import portal.school.School;
import portal.school.SchoolMerging;
import portal.school.SchoolTable;
import portal.web.document.CellWords;
import portal.web.frame.Words;

/** Two entries about to become one: what the kept one takes over, what is given up, what moves. */
@Named("schoolMerge")
@ViewScoped
public class MergeView extends MergePair {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchoolMerging merging;

    private transient SchoolMerging.Preview preview;

    public void load() {
        preview = merging.preview(getKeep(), getGone());
    }

    public String merge() {
        merging.merge(getKeep(), getGone());
        Words.done("merge.done");
        return "/school/school?faces-redirect=true&code=" + encoded(getKeep());
    }

    private SchoolMerging.Preview preview() {
        if (preview == null) {
            load();
        }
        return preview;
    }

    public MergeSide getKept() {
        return new MergeSide(preview().kept().getName(), preview().kept().getCode(),
                List.of(), lines(preview().takeover().filled(), false));
    }

    public MergeSide getLeaving() {
        return new MergeSide(preview().gone().getName(), preview().gone().getCode(),
                List.of(Words.ofPage().text("merge.teachers", preview().teachers())),
                lines(preview().takeover().lost(), true));
    }

    private List<HistoryLines.Line> lines(Map<String, String> texts, boolean given) {
        var words = Words.ofPage();
        var in = new CellWords(SchoolTable.FORMAT, words);
        return texts.entrySet().stream()
                .map(text -> MergeSide.line(HistoryLines.name(text.getKey(), words),
                        in.text(text.getKey(), text.getValue()), given))
                .toList();
    }

    public List<School> getVillages() {
        return preview().villages();
    }
}
