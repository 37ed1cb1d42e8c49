package portal.web.document;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import portal.document.CellFault;
import portal.document.MarkedWorkbook;
import portal.document.TableFormat;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/** The file that somebody has chosen on a page, kept until the page is left or another is chosen. */
public class FileChosen implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE_SHIFT = 20;

    private transient Part part;
    private transient UploadedTable table;
    private String name;

    /** Takes the file in, and has it looked at; what cannot be read is let go of. */
    public void look(TableLimits limits, Consumer<UploadedTable> looking) throws IOException {
        forget();
        if (part == null || part.getSubmittedFileName() == null
                || part.getSubmittedFileName().isEmpty()) {
            Words.refused("schoolImport.choose.first");
            return;
        }
        try (var bytes = part.getInputStream()) {
            table = UploadedTable.of(bytes, limits);
        }
        name = part.getSubmittedFileName();
        try {
            looking.accept(table);
        } catch (RuntimeException unreadable) {
            forget();
            throw unreadable;
        }
    }

    /** Whether the file is still here; says what to do where it is not. */
    public boolean isHere() {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
        }
        return table != null;
    }

    public UploadedTable table() {
        return table;
    }

    /** Hands back the same table with the faulty cells in red. */
    public void mark(String fileName, String plainName, TableFormat format, List<CellFault> further,
            Function<CellFault, String> words) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        new Attachment(Words.ofPage().text(fileName, NationalTime.today().toString()), plainName,
                Attachment.Kind.XLSX).announce(response);
        MarkedWorkbook.write(table, format, further, words, response.getOutputStream());
        faces.responseComplete();
    }

    public void forget() {
        if (table != null) {
            table.close();
        }
        table = null;
        name = null;
    }

    /** What may be sent, so that nobody sends for minutes what is refused. */
    public static String limits(TableLimits limits) {
        return Words.ofPage().text("schoolImport.limits",
                limits.fileBytes() >> MEGABYTE_SHIFT, limits.rows());
    }

    public String getName() {
        return name;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
