package portal.web.school;

import jakarta.annotation.PreDestroy;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import portal.document.MarkedWorkbook;
import portal.document.UploadedTable;
import portal.school.CoordinateSystem;
import portal.school.Coordinates;
import portal.school.SchoolImport;
import portal.school.SchoolTable;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/**
 * Schools from a bureau's own file: choose, look at what would change, then take all of it or
 * nothing.
 */
@Named("schoolImport")
@ViewScoped
public class SchoolImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE_SHIFT = 20;

    @Inject
    private transient SchoolImport schools;

    private transient Part file;
    private transient UploadedTable table;
    private transient ImportPreview preview;
    private transient Coordinates looked;
    private String fileName;
    private boolean skip;
    private CoordinateSystem system = CoordinateSystem.WGS_84;
    private boolean swapped;

    /** A coordinate system to choose. */
    public record Choice(CoordinateSystem value, String label) {}

    /** Opens the page to those alone who may import. */
    public void load() {
        schools.limits();
    }

    /** Reads the chosen file; nothing is stored. */
    public void check() throws IOException {
        forget();
        if (file == null || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            Words.refused("schoolImport.choose.first");
            return;
        }
        try (var bytes = file.getInputStream()) {
            table = UploadedTable.of(bytes, schools.limits());
        }
        fileName = file.getSubmittedFileName();
        try {
            look();
        } catch (RuntimeException unreadable) {
            forget();
            throw unreadable;
        }
    }

    /** Looks at the same file once more, with its coordinates understood as was chosen. */
    public void recheck() {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
            return;
        }
        look();
    }

    private void look() {
        looked = coordinates();
        preview = new ImportPreview(schools.preview(table, coordinates()), Words.ofPage());
    }

    private Coordinates coordinates() {
        return new Coordinates(system, swapped);
    }

    /** Stores what was looked at. */
    public String take() {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
            return null;
        }
        if (!coordinates().equals(looked)) {
            look();
            Words.refused("schoolImport.coordinates.lookFirst");
            return null;
        }
        var taken = schools.take(table,
                skip ? SchoolImport.Faulty.SKIP_ROWS : SchoolImport.Faulty.REFUSE_ALL,
                coordinates());
        Words.done(
                taken.reading().faultyRows() == 0
                        ? "schoolImport.done"
                        : "schoolImport.done.without",
                taken.added().size(), taken.changed().size(), taken.same(),
                taken.reading().faultyRows());
        forget();
        return "/school/schools?faces-redirect=true";
    }

    /** Hands back the same table with the faulty cells in red. */
    public void mark() throws IOException {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        new Attachment(
                        Words.ofPage().text("schoolImport.marked.file",
                                NationalTime.today().toString()),
                        "schools-faults",
                        Attachment.Kind.XLSX)
                .announce(response);
        MarkedWorkbook.write(table, SchoolTable.FORMAT, preview.changes().reading().further(),
                preview::says, response.getOutputStream());
        faces.responseComplete();
    }

    /** Leaves the file aside and begins anew. */
    public String again() {
        return "/school/import?faces-redirect=true";
    }

    @PreDestroy
    void forget() {
        if (table != null) {
            table.close();
        }
        table = null;
        preview = null;
        fileName = null;
    }

    public boolean isChecked() {
        return preview != null;
    }

    public boolean isUnchecked() {
        return preview == null;
    }

    public ImportPreview getPreview() {
        return preview;
    }

    /** What may be sent, so that nobody sends for minutes what is refused. */
    public String getLimits() {
        var limits = schools.limits();
        return Words.ofPage().text("schoolImport.limits",
                limits.fileBytes() >> MEGABYTE_SHIFT, limits.rows());
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }

    public List<Choice> getSystems() {
        var words = Words.ofPage();
        return Stream.of(CoordinateSystem.values())
                .map(one -> new Choice(one, words.text("schoolImport.coordinates." + one)))
                .toList();
    }

    public CoordinateSystem getSystem() {
        return system;
    }

    public void setSystem(CoordinateSystem system) {
        this.system = system;
    }

    public boolean isSwapped() {
        return swapped;
    }

    public void setSwapped(boolean swapped) {
        this.swapped = swapped;
    }
}
