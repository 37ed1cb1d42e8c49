package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import portal.calendar.SchoolYear;
import portal.identity.CurrentCaller;
import portal.pairing.Cycle;
import portal.pairing.PlanPublishing;
import portal.pairing.PlanVersions;
import portal.web.frame.Words;

/** The versions of a cycle's plan, and how far the plan has come on its way to the schools. */
@Named("versions")
@ViewScoped
public class VersionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanVersions versions;

    @Inject
    private transient PlanPublishing publishing;

    @Inject
    private transient CurrentCaller caller;

    private int year = SchoolYear.current();
    private int seen;
    private String note;
    private String reason;
    private transient Cycle cycle;
    private transient List<VersionWords.Line> lines;

    public void load() {
        seen = getCycle().getVersion();
    }

    /** What was kept is shown, since there it is proposed. */
    public String keep() {
        return after(() -> {
            int number = versions.keep(year, seen, note == null ? "" : note);
            Words.done("versions.kept", number);
            return "/pairing/version?faces-redirect=true&year=" + year + "&version=" + number;
        });
    }

    public String confirm() {
        return after(() -> {
            publishing.confirm(year, seen);
            Words.done("versions.confirmed");
            return again();
        });
    }

    public String takeBack() {
        return after(() -> {
            publishing.takeBack(year, seen);
            Words.done("versions.takenBack");
            return again();
        });
    }

    public String withdraw() {
        return after(() -> {
            publishing.withdraw(year, seen, reason);
            Words.done("versions.withdrawn");
            return again();
        });
    }

    /** After a deed, and after one that was refused, what stands now is shown, and is what was seen. */
    private String after(Supplier<String> deed) {
        try {
            return deed.get();
        } finally {
            cycle = null;
            lines = null;
            load();
        }
    }

    private String again() {
        return "/pairing/versions?faces-redirect=true&year=" + year;
    }

    /** Read once for the page, and again after each deed. */
    public Cycle getCycle() {
        if (cycle == null) {
            cycle = versions.cycle(year);
        }
        return cycle;
    }

    public List<VersionWords.Line> getLines() {
        if (lines == null) {
            var its = getCycle();
            lines = versions.of(year).stream()
                    .map(version -> new VersionWords.Line(version,
                            version.id().equals(its.getProposedVersion()),
                            version.id().equals(its.getPublishedVersion())))
                    .toList();
        }
        return lines;
    }

    public boolean isSolved() {
        return getCycle().getPosedAt() != null;
    }

    public boolean isProposed() {
        return getCycle().getProposedVersion() != null;
    }

    /** Whether another one proposed it: nobody confirms what they proposed. */
    public boolean isConfirmable() {
        return isProposed() && !getCycle().getProposedBy().equals(caller.get().getName());
    }

    public boolean isPublished() {
        return !getCycle().isDraft();
    }

    /** Where the plan stands on its way, in a sentence. */
    public String getState() {
        var words = Words.ofPage();
        var its = getCycle();
        if (isPublished()) {
            return notice("versions.state.published", words, number(its.getPublishedVersion()),
                    its.getPublishedOn().toString(),
                    its.getConfirmedBy() == null ? "—" : its.getConfirmedBy());
        }
        if (isProposed()) {
            return notice("versions.state.proposed", words, number(its.getProposedVersion()),
                    its.getProposedBy(), Words.minute(its.getProposedAt().toInstant()),
                    its.getPublishOn().toString());
        }
        return words.text(getLines().isEmpty()
                ? "versions.state.none" : "versions.state.draft");
    }

    private String notice(String key, Words words, Object... figures) {
        var state = words.text(key, figures);
        var until = getCycle().getNoticeUntil();
        return until == null
                ? state : state + words.text("versions.state.notice", until.toString());
    }

    private int number(Long id) {
        return getLines().stream()
                .filter(line -> line.version().id().equals(id))
                .mapToInt(VersionWords.Line::number)
                .findFirst()
                .orElse(0);
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
