package portal.web.document;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.document.UploadedTable;
import portal.document.intake.ListImporting;
import portal.document.intake.ListKind;
import portal.document.intake.ListOption;
import portal.document.intake.Terms;
import portal.web.frame.Words;

/**
 * A list from a bureau's own file: choose, look at what would change, then take all of it or nothing,
 * at once or as a job.
 */
@Named("listImport")
@ViewScoped
public class ListImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ListImporting lists;

    @Inject
    @Any
    private transient Instance<OwnList> own;

    private final FileChosen file = new FileChosen();
    private final Map<String, String> chosen = new HashMap<>();
    private transient ListPreview preview;
    private transient Map<String, String> looked;
    private transient ListKind kind;
    private String list;
    private String here;
    private String then;
    private boolean skip;

    /** Something to choose, in words. */
    public record Choice(String name, String label, List<Value> values) {}

    /** One of its values. */
    public record Value(String value, String label) {}

    /**
     * Opens the page to those alone who may import.
     *
     * @param about which list
     * @param at    the page that this is, without its ending
     * @param after where the list is to be seen
     */
    public void load(String about, String at, String after) {
        list = about;
        here = at;
        then = after;
        kind().options().forEach(
                option -> chosen.putIfAbsent(option.name(), option.values().get(0)));
    }

    private ListKind kind() {
        if (kind == null) {
            kind = own().map(OwnList::kind).orElseGet(() -> lists.kind(list));
        }
        return kind;
    }

    private Optional<OwnList> own() {
        return own.stream().filter(each -> each.list().equals(list)).findFirst();
    }

    /** Reads the chosen file; nothing is stored. */
    public void check() throws IOException {
        preview = null;
        file.look(kind().limits(), this::look);
    }

    /** Looks at the same file once more, understood as was chosen. */
    public void recheck() {
        if (file.isHere()) {
            look(file.table());
        }
    }

    private void look(UploadedTable table) {
        looked = Map.copyOf(chosen);
        var changes = own().map(each -> each.preview(table))
                .orElseGet(() -> lists.preview(list, table, terms()));
        preview = new ListPreview(changes, prefix(), Words.ofPage(), own().isPresent());
    }

    private Terms terms() {
        return new Terms(skip, chosen);
    }

    /** Stores what was looked at. */
    public String take() throws IOException {
        if (!file.isHere()) {
            return null;
        }
        if (!chosen.equals(looked)) {
            look(file.table());
            Words.refused("listImport.lookFirst");
            return null;
        }
        if (preview.isLong()) {
            return asJob();
        }
        var taken = own().map(each -> each.take(file.table(), terms()))
                .orElseGet(() -> lists.take(list, file.getName(), file.table(), terms()))
                .counts();
        Words.done(prefix() + (taken.faulty() == 0 ? ".done" : ".done.without"),
                taken.added(), taken.changed(), taken.same(), taken.faulty());
        forget();
        return then + "?faces-redirect=true";
    }

    private String asJob() {
        if (preview.hasFaults() && !skip) {
            Words.refused("list.has-faults", preview.faulty());
            return null;
        }
        long job = lists.ask(list, file.getName(), file.table(), terms(), false,
                preview.changes().table().rowCount());
        forget();
        return "/job/jobs?faces-redirect=true&job=" + job;
    }

    /** Hands back the same table with the faulty cells in red. */
    public void mark() throws IOException {
        if (file.isHere()) {
            var words = Words.ofPage();
            file.mark(prefix() + ".marked.file", list + "-faults", kind().format(),
                    preview.changes().further(), fault -> FaultLine.says(fault, words));
        }
    }

    /** Leaves the file aside and begins anew. */
    public String again() {
        return here + "?faces-redirect=true";
    }

    @PreDestroy
    void forget() {
        file.forget();
        preview = null;
    }

    private String prefix() {
        return list + "Import";
    }

    /** The words that this list has of its own. */
    public String own(String key) {
        return Words.ofPage().text(prefix() + "." + key);
    }

    /** What may be chosen before the file is taken, as far as it matters for this one. */
    public List<Choice> getChoices() {
        var words = Words.ofPage();
        return preview == null ? List.of() : kind().options().stream()
                .filter(option -> preview.changes().offered().contains(option.name()))
                .map(option -> choice(option, words))
                .toList();
    }

    private Choice choice(ListOption option, Words words) {
        String key = prefix() + ".option." + option.name();
        return new Choice(option.name(), words.text(key), option.values().stream()
                .map(value -> new Value(value, words.text(key + "." + value)))
                .toList());
    }

    public boolean isChoosing() {
        return !getChoices().isEmpty();
    }

    public boolean isChecked() {
        return preview != null;
    }

    public boolean isUnchecked() {
        return preview == null;
    }

    public ListPreview getPreview() {
        return preview;
    }

    public String getLimits() {
        return FileChosen.limits(kind().limits());
    }

    public FileChosen getFile() {
        return file;
    }

    public Map<String, String> getChosen() {
        return chosen;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }
}
