package portal.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.library.describe.BulkDescribing;
import portal.library.describe.DescribedBatch;
import portal.web.frame.Words;

/** What the caller described by tables of late, each to be undone as a whole. */
@Named("describedBatches")
@ViewScoped
public class DescribedBatchesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BulkDescribing describing;

    private List<Line> lines;

    /** A batch in words; the list that was shown is the list whose buttons are pressed. */
    public record Line(long id, String at, String what, String label) implements Serializable {}

    @PostConstruct
    void begin() {
        var words = Words.ofPage();
        lines = describing.batches().stream().map(batch -> line(batch, words)).toList();
    }

    private static Line line(DescribedBatch batch, Words words) {
        var at = Words.minute(batch.takenAt());
        return new Line(batch.id(), at, words.text("describeMany.batch", batch.resources()),
                words.text("describeMany.undo.label", at));
    }

    /** Undoes the batch, or says what stands against it. */
    public String undo(long id) {
        Words.done("describeMany.undone", describing.undo(id));
        return "/library/describe-import?faces-redirect=true";
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isAny() {
        return !lines.isEmpty();
    }
}
