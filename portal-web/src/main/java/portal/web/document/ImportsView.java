package portal.web.document;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import portal.document.intake.ImportBatch;
import portal.document.intake.PastImports;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Pager;

/** What was taken in from files so far, the latest first; one of them can be undone. */
@Named("imports")
@ViewScoped
public class ImportsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private transient PastImports imports;

    @Inject
    private transient HttpServletRequest request;

    private transient Pager pager;
    private List<Line> lines;

    /** A batch in words; the list that was shown is the list whose buttons are pressed. */
    public record Line(
            long id, String list, String file, String by, String at, String figures, String undone,
            boolean undoable, String label) implements Serializable {}

    @PostConstruct
    void begin() {
        var words = Words.ofPage();
        lines = imports.page(getPager().before(), SIZE).stream()
                .map(batch -> line(batch, words))
                .toList();
    }

    /** Opens the page to those who may see it. */
    public void load() {
        getLines();
    }

    private static Line line(ImportBatch batch, Words words) {
        return new Line(batch.id(), words.text("list." + batch.list()), batch.fileName(),
                batch.takenName(), at(batch.takenAt()),
                words.text("imports.figures", batch.added(), batch.changed(), batch.same(),
                        batch.faulty()),
                batch.isUndone()
                        ? words.text("imports.undone", batch.undoneName(), at(batch.undoneAt()))
                        : "",
                !batch.isUndone(), words.text("imports.undo.label", batch.fileName()));
    }

    private static String at(Instant instant) {
        return Words.minute(instant);
    }

    /** Undoes the batch, or says what stands against it. */
    public String undo(long id) {
        var batch = imports.undo(id);
        Words.done("imports.undo.done", batch.fileName(), batch.added(), batch.changed());
        return "/document/imports?faces-redirect=true";
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    public Pager getPager() {
        if (pager == null) {
            pager = new Pager(Address.of(request.getParameterMap(), List.of(Pager.PAGE)), SIZE,
                    imports.count());
        }
        return pager;
    }
}
