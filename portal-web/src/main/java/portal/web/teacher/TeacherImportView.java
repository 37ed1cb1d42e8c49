package portal.web.teacher;

import jakarta.annotation.PreDestroy;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import portal.document.MarkedWorkbook;
import portal.document.UploadedTable;
import portal.school.SchoolImport.Faulty;
import portal.school.teacher.TeacherImport;
import portal.school.teacher.TeacherTable;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/**
 * Teachers from a bureau's own file: choose, look at what would change, then take all of it or
 * nothing.
 */
@Named("teacherImport")
@ViewScoped
public class TeacherImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE_SHIFT = 20;

    @Inject
    private transient TeacherImport teachers;

    private transient Part file;
    private transient UploadedTable table;
    private transient TeacherPreview preview;
    private String fileName;
    private boolean skip;
    private boolean number;

    /** Opens the page to those alone who may import. */
    public void load() {
        teachers.limits();
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
            table = UploadedTable.of(bytes, teachers.limits());
        }
        fileName = file.getSubmittedFileName();
        try {
            preview = new TeacherPreview(teachers.preview(table, number), Words.ofPage());
        } catch (RuntimeException unreadable) {
            forget();
            throw unreadable;
        }
    }

    /** Stores what was looked at. */
    public String take() {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
            return null;
        }
        var taken = teachers.take(
                table, skip ? Faulty.SKIP_ROWS : Faulty.REFUSE_ALL, number).counts();
        Words.done(
                taken.faulty() == 0
                        ? "teacherImport.done"
                        : "teacherImport.done.without",
                taken.added(), taken.changed(), taken.same(),
                taken.faulty());
        forget();
        return "/teacher/teachers?faces-redirect=true";
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
                        "teachers-faults",
                        Attachment.Kind.XLSX)
                .announce(response);
        MarkedWorkbook.write(table, TeacherTable.FORMAT, preview.changes().further(),
                preview::says, response.getOutputStream());
        faces.responseComplete();
    }

    /** Leaves the file aside and begins anew. */
    public String again() {
        return "/teacher/import?faces-redirect=true";
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

    public TeacherPreview getPreview() {
        return preview;
    }

    /** What may be sent, so that nobody sends for minutes what is refused. */
    public String getLimits() {
        var limits = teachers.limits();
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

    /** Looks at the same file once more, with the rows that have no staff number numbered or not. */
    public void renumber() {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
            return;
        }
        number = !number;
        preview = new TeacherPreview(teachers.preview(table, number), Words.ofPage());
    }

    public boolean isNumber() {
        return number;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }
}
