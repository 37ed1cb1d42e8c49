package portal.web.account;

import jakarta.annotation.PreDestroy;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import portal.account.AccountImport;
import portal.account.AccountTable;
import portal.document.MarkedWorkbook;
import portal.document.UploadedTable;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/** Accounts from a list: choose, look at what would happen, then open all of it or nothing. */
@Named("accountImport")
@ViewScoped
public class AccountImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE_SHIFT = 20;

    @Inject
    private transient AccountImport accounts;

    private transient Part file;
    private transient UploadedTable table;
    private transient AccountPreview preview;
    private String fileName;
    private boolean skip;

    /** Opens the page to those alone who may import. */
    public void load() {
        accounts.limits();
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
            table = UploadedTable.of(bytes, accounts.limits());
        }
        fileName = file.getSubmittedFileName();
        try {
            preview = new AccountPreview(accounts.preview(table), Words.ofPage());
        } catch (RuntimeException unreadable) {
            forget();
            throw unreadable;
        }
    }

    /** Opens what was looked at; the slips are the next step. */
    public String take() {
        if (table == null) {
            Words.refused("schoolImport.choose.again");
            return null;
        }
        var opened = accounts.take(table,
                skip ? AccountImport.Faulty.SKIP_ROWS : AccountImport.Faulty.REFUSE_ALL);
        Words.done("accountImport.done", opened.slips().size(), opened.changes().there().size(),
                opened.changes().faultyRows());
        forget();
        return "/identity/slips?faces-redirect=true";
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
                        Words.ofPage().text("accountImport.marked.file",
                                NationalTime.today().toString()),
                        "accounts-faults",
                        Attachment.Kind.XLSX)
                .announce(response);
        MarkedWorkbook.write(table, AccountTable.FORMAT, preview.changes().further(),
                preview::says, response.getOutputStream());
        faces.responseComplete();
    }

    /** Leaves the file aside and begins anew. */
    public String again() {
        return "/identity/accounts-import?faces-redirect=true";
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

    public AccountPreview getPreview() {
        return preview;
    }

    /** What may be sent, so that nobody sends for minutes what is refused. */
    public String getLimits() {
        var limits = accounts.limits();
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
}
