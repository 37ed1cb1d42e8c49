package portal.web.school.network;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.school.School;
import portal.school.network.NetworkChange;
import portal.school.network.NetworkFile;
import portal.school.network.NetworkKeeping;
import portal.school.network.NetworkMember;
import portal.school.network.NetworkOnDay;
import portal.school.network.NetworkRegistry;
import portal.tenancy.NationalTime;
import portal.web.frame.Fault;
import portal.web.frame.SentForm;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.school.SchoolWords;
import portal.web.tenancy.Days;

/** One network: who belongs to it on a day, all that ever did, and every change that a bureau makes. */
@Named("network")
@ViewScoped
public class NetworkView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The ids of the forms, a change each. */
    private static final List<String> CHANGES = List.of("join", "leave", "lead", "rename", "end");

    @Inject
    private transient NetworkRegistry registry;

    @Inject
    private transient NetworkKeeping keeping;

    @Inject
    private transient SignedIn signedIn;

    private transient NetworkFile file;
    private transient NetworkWords words;
    private transient List<School> schools;
    private String id;
    private String on;
    private int version;
    private String school;
    private String since = NationalTime.today().toString();
    private String until;
    private String reason;
    private String name;
    private boolean formerStays = true;

    /** A membership as a row of a table. */
    public record Row(
            String school, String code, String role, String chip, String days, String pupils,
            String teachers, String reason, String recorded, String ended) {}

    public void load() {
        version = read().network().getVersion();
        name = file.network().getName();
    }

    private long number() {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw new NotFound("SchoolNetwork");
        }
        return Long.parseLong(id);
    }

    private NetworkFile read() {
        if (file == null) {
            file = registry.file(number());
            words = new NetworkWords(Words.ofPage());
        }
        return file;
    }

    private LocalDate day() {
        return Days.of(on).orElseGet(NationalTime::today);
    }

    private NetworkOnDay shown() {
        return read().on(day());
    }

    public String getTitle() {
        return read().network().getName();
    }

    public String getKind() {
        return words.kind(read().network().getKind());
    }

    public String getDays() {
        return words.days(read().network().getSince(), read().network().getUntil());
    }

    public String getReasonFounded() {
        return read().network().getReason();
    }

    public String getRecorded() {
        var network = read().network();
        return words.words().text("network.recorded",
                NetworkWords.at(network.getRecordedAt()), words.by(network.getRecordedBy()));
    }

    public boolean isEnded() {
        return read().network().getUntil() != null;
    }

    public String getEndedWords() {
        var network = read().network();
        return ended(network.getEndReason(), network.getEndedAt() == null
                ? "" : NetworkWords.at(network.getEndedAt()), network.getEndedBy());
    }

    private String ended(String why, String at, String by) {
        return why == null ? "" : words.words().text("network.endedWords", why, at, words.by(by));
    }

    public String getTodayWords() {
        return words.words().text("network.today", day().toString());
    }

    public String getRolledUpTo() {
        return words.words().text("network.countsOf", shown().lead().map(School::getName)
                .orElseGet(() -> read().network().getName()));
    }

    public int getSchoolCount() {
        return shown().counts().schools();
    }

    public long getPupils() {
        return shown().counts().pupils();
    }

    public long getTeachers() {
        return shown().counts().teachers();
    }

    public boolean isPeopled() {
        return !shown().members().isEmpty();
    }

    public List<Row> getMembers() {
        return shown().members().stream().map(this::row).toList();
    }

    /** The newest first. */
    public List<Row> getHistory() {
        return read().history().stream()
                .sorted(Comparator.comparing(NetworkMember::getSince).reversed()
                        .thenComparing(NetworkMember::getRole)
                        .thenComparing(row -> row.getSchool().getCode()))
                .map(this::row)
                .toList();
    }

    private Row row(NetworkMember row) {
        var numbers = new SchoolWords(words.words());
        var one = row.getSchool();
        return new Row(
                one.getName(), one.getCode(), words.role(row.getRole()),
                row.isLead() ? "chip chip-ok" : "chip",
                words.days(row.getSince(), row.getUntil()),
                numbers.number(one.getPupils()), numbers.number(one.getFullTimeTeachers()),
                row.getReason(),
                words.words().text("network.recorded",
                        NetworkWords.at(row.getRecordedAt()), words.by(row.getRecordedBy())),
                ended(row.getEndReason(), row.getEndedAt() == null
                        ? "" : NetworkWords.at(row.getEndedAt()), row.getEndedBy()));
    }

    /** Whether the reader may change it, and there is something left to change. */
    public boolean isKept() {
        return signedIn.may(NetworkKeeping.class)
                && (read().network().getUntil() == null
                        || !read().network().getUntil().isBefore(NationalTime.today()));
    }

    /** The schools of the county that do not belong to it today. */
    public List<School> getOthers() {
        if (schools == null) {
            schools = keeping.schools();
        }
        var now = read().on(NationalTime.today()).members().stream()
                .map(row -> row.getSchool().getId())
                .collect(Collectors.toSet());
        return schools.stream().filter(one -> !now.contains(one.getId())).toList();
    }

    /** The schools that belong to it today or will. */
    public List<School> getOwn() {
        var today = NationalTime.today();
        return read().history().stream()
                .filter(row -> row.getUntil() == null || !row.getUntil().isBefore(today))
                .map(NetworkMember::getSchool)
                .distinct()
                .toList();
    }

    public Map<String, String> getOpened() {
        return SentForm.among(CHANGES);
    }

    public String join() {
        return change(NetworkChange.join(version, school, Days.of(since).orElse(null),
                Days.of(until).orElse(null), reason), "network.done.joined");
    }

    public String leave() {
        return change(NetworkChange.leave(version, school, Days.of(until).orElse(null), reason),
                "network.done.left");
    }

    /** From a day on another member leads. */
    public String changeLead() {
        return change(NetworkChange.lead(version, school, Days.of(since).orElse(null), formerStays,
                reason), "network.done.lead");
    }

    public String rename() {
        return change(NetworkChange.rename(version, name == null ? "" : name, reason),
                "network.done.renamed");
    }

    /** Ends it with all its memberships. */
    public String end() {
        return change(NetworkChange.end(version, Days.of(until).orElse(null), reason),
                "network.done.ended");
    }

    /** What somebody else has changed meanwhile is shown before one goes on. */
    private String change(NetworkChange change, String done) {
        try {
            keeping.change(number(), change);
        } catch (EJBException failed) {
            if (Fault.of(failed).status() != HttpServletResponse.SC_CONFLICT) {
                throw failed;
            }
            file = null;
            version = read().network().getVersion();
            Words.refused("network.changed-meanwhile");
            return null;
        }
        Words.done(done);
        return "/school/network?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOn() {
        return day().toString();
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isFormerStays() {
        return formerStays;
    }

    public void setFormerStays(boolean formerStays) {
        this.formerStays = formerStays;
    }
}
