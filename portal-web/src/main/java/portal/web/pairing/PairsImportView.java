package portal.web.pairing;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import portal.calendar.SchoolYear;
import portal.document.Faulty;
import portal.pairing.CycleKeeping;
import portal.pairing.PairingDesk;
import portal.pairing.PairingTable;
import portal.web.document.FaultLine;
import portal.web.document.FileChosen;
import portal.web.frame.Words;

/** Pairs from a list, such as an export that was corrected: choose, look at what is wrong, take all or nothing. */
@Named("pairsImport")
@ViewScoped
public class PairsImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PairingDesk desk;

    @Inject
    private transient CycleKeeping keeping;

    private final FileChosen file = new FileChosen();
    private int year = SchoolYear.current();
    private int seen;
    private boolean skip;
    private transient PairsPreview preview;

    public void load() {
        seen = keeping.get(year).getVersion();
    }

    /** Reads the chosen file; nothing is stored. */
    public void check() throws IOException {
        preview = null;
        file.look(desk.listLimits(), table ->
                preview = new PairsPreview(desk.read(year, table), Words.ofPage()));
    }

    public String take() {
        if (!file.isHere()) {
            return null;
        }
        try {
            int taken = desk.take(year, seen, file.table(),
                    skip ? Faulty.SKIP_ROWS : Faulty.REFUSE_ALL);
            Words.done("pairs.taken", taken);
        } finally {
            // Whoever is told that another changed it keeps the file, and may take it then.
            load();
        }
        forget();
        return "/pairing/allocation?faces-redirect=true&year=" + year;
    }

    /** Hands back the same table with the faulty cells in red. */
    public void mark() throws IOException {
        if (preview != null && file.isHere()) {
            var words = Words.ofPage();
            file.mark("pairs.marked.file", "pairs-faults", PairingTable.PINS,
                    preview.reading().further(), fault -> FaultLine.says(fault, words));
        }
    }

    /** Leaves the file aside and begins anew. */
    public String again() {
        return "/pairing/pairs-import?faces-redirect=true&year=" + year;
    }

    @PreDestroy
    void forget() {
        file.forget();
        preview = null;
    }

    public boolean isChecked() {
        return preview != null;
    }

    public PairsPreview getPreview() {
        return preview;
    }

    public String getLimits() {
        return FileChosen.limits(desk.listLimits());
    }

    public FileChosen getFile() {
        return file;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }
}
