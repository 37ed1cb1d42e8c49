package portal.web.platform;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.audit.PlatformAuditReading;
import portal.platform.Counties;
import portal.platform.County;
import portal.tenancy.FolderServing;
import portal.web.frame.Words;

/** Every county that the platform serves, what is wrong with the folders, and the ways to close one. */
@Named("counties")
@ViewScoped
public class CountiesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "/platform/tenants?faces-redirect=true";

    @Inject
    private transient Counties counties;

    @Inject
    private transient PlatformAuditReading audit;

    private transient List<County> all;
    private transient FolderServing.Reading reading;
    private transient Map<String, Instant> sealed;
    private String code;
    private String typed;

    /** A county as a row of the table. */
    public record Row(
            String code, String name, String province, String opened, String state, String chip,
            boolean administrated, long accounts, String lastSignIn, String sealed) {}

    public void load() {
        read();
    }

    private List<County> read() {
        if (all == null) {
            all = counties.all();
            reading = counties.folders();
            sealed = audit.sealed();
        }
        return all;
    }

    public List<Row> getRows() {
        var words = new PlatformWords(Words.ofPage());
        return read().stream().map(county -> new Row(
                county.code(), county.name(), county.province(), words.day(county.openedOn()),
                county.isClosed()
                        ? words.words().text("counties.closed", county.closedOn().toString())
                        : words.words().text("counties.open"),
                county.isClosed() ? "chip chip-warn" : "chip chip-ok",
                county.administrated(), county.accounts(), words.day(county.lastSignIn()),
                words.at(sealed.get(county.code())))).toList();
    }

    public boolean isNone() {
        return read().isEmpty();
    }

    public String getCount() {
        return Words.ofPage().text("counties.count", read().size());
    }

    /** When this node read the folders, and what it found. */
    public String getReadingWords() {
        read();
        var words = Words.ofPage();
        return reading.at() == null
                ? words.text("counties.folders.none")
                : words.text("counties.folders.read", new PlatformWords(words).at(reading.at()),
                        reading.counties(), reading.faults().size());
    }

    public boolean isFaulty() {
        read();
        return !getFaults().isEmpty();
    }

    public List<String> getFaults() {
        read();
        var words = Words.ofPage();
        var faults = new ArrayList<String>();
        reading.faults().forEach(fault -> faults.add(fault.words(words.locale())));
        reading.failed().forEach(failed -> faults.add(words.text("counties.failed", failed)));
        return faults;
    }

    public String readFolders() {
        var now = counties.readFolders();
        Words.done("counties.folders.done", now.counties(), now.faults().size());
        return AGAIN;
    }

    public String close() {
        counties.close(code, typed);
        Words.done("counties.close.done", code);
        return AGAIN;
    }

    public String reopen() {
        counties.reopen(code, typed);
        Words.done("counties.reopen.done", code);
        return AGAIN;
    }

    /** Those that are open, or closed, as the forms name them. */
    public List<County> getOpen() {
        return read().stream().filter(county -> !county.isClosed()).toList();
    }

    public List<County> getClosed() {
        return read().stream().filter(County::isClosed).toList();
    }

    public boolean isSomeOpen() {
        return !getOpen().isEmpty();
    }

    public boolean isSomeClosed() {
        return !getClosed().isEmpty();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
