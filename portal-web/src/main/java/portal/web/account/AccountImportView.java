package portal.web.account;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import portal.account.AccountImport;
import portal.account.AccountTable;
import portal.document.Faulty;
import portal.web.document.FaultLine;
import portal.web.document.FileChosen;
import portal.web.frame.Words;

/**
 * Accounts from a list: choose, look at what would happen, then open all of it or nothing. Never a job:
 * what is opened is told on slips, this once.
 */
@Named("accountImport")
@ViewScoped
public class AccountImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountImport accounts;

    private final FileChosen file = new FileChosen();
    private transient AccountPreview preview;
    private boolean skip;

    /** Opens the page to those alone who may import. */
    public void load() {
        accounts.limits();
    }

    /** Reads the chosen file; nothing is stored. */
    public void check() throws IOException {
        preview = null;
        file.look(accounts.limits(), table ->
                preview = new AccountPreview(accounts.preview(table), Words.ofPage()));
    }

    /** Opens what was looked at; the slips are the next step. */
    public String take() {
        if (!file.isHere()) {
            return null;
        }
        var opened = accounts.take(file.table(),
                skip ? Faulty.SKIP_ROWS : Faulty.REFUSE_ALL);
        Words.done("accountImport.done", opened.slips().size(), opened.changes().there().size(),
                opened.changes().faultyRows());
        forget();
        return "/identity/slips?faces-redirect=true";
    }

    /** Hands back the same table with the faulty cells in red. */
    public void mark() throws IOException {
        if (file.isHere()) {
            var words = Words.ofPage();
            file.mark("accountImport.marked.file", "accounts-faults", AccountTable.FORMAT,
                    preview.changes().further(), fault -> FaultLine.says(fault, words));
        }
    }

    /** Leaves the file aside and begins anew. */
    public String again() {
        return "/identity/accounts-import?faces-redirect=true";
    }

    @PreDestroy
    void forget() {
        file.forget();
        preview = null;
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

    public String getLimits() {
        return FileChosen.limits(accounts.limits());
    }

    public FileChosen getFile() {
        return file;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }
}
