package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.RuleViolation;
import portal.calendar.SchoolYear;
import portal.pairing.Cycle;
import portal.pairing.PlanPublishing;
import portal.pairing.PlanVersions;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.tenancy.Days;

/** One version of a plan: its pairs with the reasons, what was said about it, its proof; proposed here. */
@Named("version")
@ViewScoped
public class VersionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanVersions versions;

    @Inject
    private transient PlanPublishing publishing;

    private int year = SchoolYear.current();
    private int number = 1;
    private int seen;
    private String said;
    private String on;
    private String noticeUntil;
    private transient Cycle cycle;
    private transient VersionWords words;
    private transient List<VersionWords.Row> rows;

    public void load() {
        seen = getCycle().getVersion();
        on = NationalTime.today().toString();
        getFile();
    }

    public String comment() {
        versions.comment(year, number, said == null ? "" : said);
        Words.done("version.commented");
        return again();
    }

    public String verify() {
        versions.verify(year, number);
        Words.done("version.verified", number);
        return again();
    }

    public String propose() {
        try {
            publishing.propose(year, seen, number,
                    day(on).orElseGet(NationalTime::today), day(noticeUntil));
            Words.done("version.proposed");
            return "/pairing/versions?faces-redirect=true&year=" + year;
        } finally {
            cycle = null;
            seen = getCycle().getVersion();
        }
    }

    private static Optional<LocalDate> day(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Days.of(text)
                .orElseThrow(() -> new RuleViolation("plan.no-day", text)));
    }

    private String again() {
        return "/pairing/version?faces-redirect=true&year=" + year + "&version=" + number;
    }

    /** Read once for the page: what is kept does not change. */
    public VersionWords getFile() {
        if (words == null) {
            words = new VersionWords(versions.file(year, number), Words.ofPage());
        }
        return words;
    }

    public List<VersionWords.Row> getRows() {
        if (rows == null) {
            rows = getFile().rows();
        }
        return rows;
    }

    public Cycle getCycle() {
        if (cycle == null) {
            cycle = versions.cycle(year);
        }
        return cycle;
    }

    public String getTitle() {
        return Words.ofPage().text("version.title", number);
    }

    public boolean isProposable() {
        return getCycle().isDraft() && getCycle().getProposedVersion() == null;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getNoticeUntil() {
        return noticeUntil;
    }

    public void setNoticeUntil(String noticeUntil) {
        this.noticeUntil = noticeUntil;
    }
}
