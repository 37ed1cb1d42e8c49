package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.library.catalogue.CatalogueAdapting;
import portal.library.catalogue.CatalogueEntry;
import portal.library.catalogue.CatalogueReading;
import portal.library.catalogue.EntryKey;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** An entry of the catalogue as it is read: what it is, which county gives it, and its files. */
@Named("catalogueEntry")
@ViewScoped
public class CatalogueEntryView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CatalogueReading reading;

    @Inject
    private transient CatalogueAdapting adapting;

    @Inject
    private transient SignedIn signedIn;

    private transient CatalogueReading.Shown shown;
    private String key;

    public void load() {
        read();
    }

    private EntryKey entryKey() {
        return EntryKey.of(key).orElseThrow(() -> new NotFound("CatalogueEntry"));
    }

    private CatalogueReading.Shown read() {
        if (shown == null) {
            shown = reading.show(entryKey());
        }
        return shown;
    }

    private CatalogueEntry entry() {
        return read().entry();
    }

    /** Makes a draft of one's own from it, and goes there. */
    public String adapt() {
        var title = entry().title();
        try {
            var made = adapting.adapt(entryKey());
            Words.done(made.isJob() ? "catalogue.copying" : "resource.adapted", title);
            return made.isJob()
                    ? "/job/jobs?faces-redirect=true&job=" + made.id()
                    : "/library/resource?faces-redirect=true&id=" + made.id();
        } catch (RuleViolation refused) {
            LibraryUploadView.say(refused, null);
            return null;
        }
    }

    public List<ResourceView.Fact> getFacts() {
        return new CatalogueWords(entry(), Words.ofPage()).facts();
    }

    public List<ResourceFileLine> getFiles() {
        var words = Words.ofPage();
        return entry().files().stream()
                .map(file -> ResourceFileLine.of(entry().key(), file, entry().files(), words))
                .toList();
    }

    public String getTitle() {
        return entry().title();
    }

    public String getSummary() {
        return entry().summary();
    }

    public boolean isSummed() {
        return !getSummary().isBlank();
    }

    public boolean isAdaptable() {
        return signedIn.may(CatalogueAdapting.class);
    }

    /** Whether the reader's own county gives it. */
    public boolean isOwn() {
        return read().resource().isPresent();
    }

    /** The page of the resource that it is of. */
    public String getOwnHref() {
        return read().resource().map(ResourceWords::href).orElse("");
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
