package portal.web.teacher;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.SchoolName;
import portal.identity.SchoolNames;
import portal.school.history.Change;
import portal.school.history.Dated;
import portal.school.teacher.Membership;
import portal.school.teacher.PersonRights;
import portal.school.teacher.TeacherKeeping;
import portal.school.teacher.TeacherLine;
import portal.school.teacher.TeacherNumbers;
import portal.school.teacher.TeacherRegistry;
import portal.school.teacher.TeacherTransfers;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Choice;
import portal.web.tenancy.Days;

/** One teacher: what is stated, at which schools they were and will be, and what changed when. */
@Named("teacher")
@ViewScoped
public class TeacherView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TeacherRegistry registry;

    @Inject
    private transient TeacherTransfers transfers;

    @Inject
    private transient TeacherNumbers numbers;

    @Inject
    private transient SchoolNames namedSchools;

    @Inject
    private transient PersonRights person;

    @Inject
    private transient SignedIn signedIn;

    private transient TeacherLine line;
    private transient TeacherWords words;
    private transient List<Membership> memberships;
    private transient List<Row> history;
    private transient List<RequestRow> requests;
    private String staff;
    private String toSchool;
    private String on;
    private String reason;
    private String number;
    private String whyNumber;
    private String whyErase;
    private boolean sure;
    private long request;
    private String answer;
    private transient String revealed;

    /** A school that the teacher belonged to or will, in words. */
    public record Stay(String school, String days, String reason, String state, String chip) {}

    /** A change of what is stated, in words. */
    public record Row(
            String at, String by, String what, String before, String after, String reason) {}

    static String href(String staffNumber) {
        return "teacher.xhtml?staff=" + URLEncoder.encode(staffNumber, StandardCharsets.UTF_8);
    }

    public void load() {
        if (staff == null) {
            throw new NotFound("Teacher");
        }
        read();
        on = NationalTime.today().toString();
    }

    private TeacherLine read() {
        if (line == null) {
            line = registry.get(staff);
            words = new TeacherWords(Words.ofPage());
            memberships = registry.memberships(staff);
        }
        return line;
    }

    public String getName() {
        return read().profile().name();
    }

    public List<TeacherWords.Group> getGroups() {
        read();
        return words.groups(line.profile(), Objects.requireNonNullElse(
                line.schoolName(), TeacherWords.UNKNOWN));
    }

    public List<Stay> getStays() {
        read();
        return memberships.stream().map(this::stay).toList();
    }

    private Stay stay(Membership membership) {
        var today = NationalTime.today();
        var state = membership.isAfter(today) ? "toCome" : membership.holdsOn(today) ? "now" : "over";
        var since = membership.isSinceKnown()
                ? membership.getSince().toString() : words.words().text("teacher.since.unknown");
        var days = membership.getUntil() == null
                ? words.words().text("teacher.stay.open", since)
                : words.words().text("teacher.stay.days", since, membership.getUntil().toString());
        return new Stay(membership.getSchool().getName(), days,
                Objects.requireNonNullElse(membership.getReason(), ""),
                words.words().text("teacher.stay." + state),
                state.equals("now") ? "chip chip-ok"
                        : state.equals("toCome") ? "chip chip-info" : "chip");
    }

    /** Whether a transfer whose day has not come could be taken back. */
    public boolean isTransferToCome() {
        read();
        return memberships.size() > 1
                && memberships.get(memberships.size() - 1).isAfter(NationalTime.today());
    }

    public boolean isTransferable() {
        return isTransferring() && !isTransferToCome() && !read().erased();
    }

    public boolean isTransferring() {
        return signedIn.may(TeacherTransfers.class);
    }

    public boolean isKeeping() {
        return signedIn.may(TeacherKeeping.class) && !read().erased();
    }

    /** Whether a number is kept that could be shown in full. */
    public boolean isNumbered() {
        var person = read().profile().person();
        return signedIn.may(TeacherNumbers.class)
                && (person.identityNumber().isPresent() || person.phoneNumber().isPresent());
    }

    public List<Choice> getNumbers() {
        var person = read().profile().person();
        return Stream.of(TeacherForm.IDENTITY_NUMBER, TeacherForm.PHONE_NUMBER)
                .filter(name -> name.equals(TeacherForm.IDENTITY_NUMBER)
                        ? person.identityNumber().isPresent() : person.phoneNumber().isPresent())
                .map(name -> new Choice(
                        name, words.words().text("teacher." + name)))
                .toList();
    }

    public List<SchoolName> getSchools() {
        return namedSchools.all();
    }

    public List<Row> getHistory() {
        read();
        if (history == null) {
            history = registry.history(staff).stream().map(this::row).toList();
        }
        return history;
    }

    private Row row(Dated dated) {
        return row(dated, words.words());
    }

    /** A change in words; a number of a person is told to have changed, and nothing of it. */
    static Row row(Dated dated, Words words) {
        var change = dated.change();
        var in = new TeacherWords(words);
        boolean whole = change.column() == null;
        boolean unsaid = !whole && change.before() == null && change.after() == null;
        return new Row(
                Words.minute(dated.at()),
                dated.by(),
                whole ? words.text("teacher.history." + change.deed())
                        : in.column(change.column()),
                unsaid || change.before() == null ? ""
                        : in.cell(change.column(), change.before()),
                unsaid ? words.text("teacher.history.unsaid")
                        : change.after() == null || change.deed() == Change.Deed.ADDED
                                ? "" : in.cell(change.column(), change.after()),
                Objects.requireNonNullElse(dated.cause().reason(), ""));
    }

    /** Moves the teacher to another school from a day on. */
    public String transfer() {
        if (toSchool == null || toSchool.isBlank()) {
            throw new RuleViolation("teacher.transfer-without-school");
        }
        transfers.transfer(staff, toSchool, day(), reason);
        Words.done("teacher.transfer.done", getName());
        return here();
    }

    private LocalDate day() {
        return Days.of(on).orElseThrow(() -> new RuleViolation("cell.not-a-date"));
    }

    /** Takes back the transfer that is to come. */
    public String cancelTransfer() {
        transfers.cancel(staff, reason);
        Words.done("teacher.transfer.cancelled", getName());
        return here();
    }

    /** Shows one number on this very answer; it is on record, and gone with the next one. */
    public void reveal() {
        revealed = TeacherForm.PHONE_NUMBER.equals(number)
                ? numbers.phoneNumber(staff, whyNumber)
                : numbers.identityNumber(staff, whyNumber);
        whyNumber = null;
    }

    /** What the teacher asked; nothing for those who may not decide it. */
    public List<RequestRow> getRequests() {
        read();
        if (requests == null) {
            requests = signedIn.may(PersonRights.class)
                    ? person.requests(staff).stream()
                            .map(asked -> RequestRow.of(asked, words.words())).toList()
                    : List.of();
        }
        return requests;
    }

    /** Those that wait, to choose among. */
    public List<RequestRow> getOpenRequests() {
        return getRequests().stream().filter(RequestRow::open).toList();
    }

    public String accept() {
        return decide(true);
    }

    public String decline() {
        return decide(false);
    }

    private String decide(boolean accepted) {
        person.decide(request, accepted, answer);
        Words.done("teacher.request.decided");
        return here();
    }

    /** Whether whoever looks may take out what tells of the person. */
    public boolean isErasable() {
        return signedIn.has(Role.BUREAU_ADMIN) && !read().erased();
    }

    /** Whether whoever looks may hand the person a copy of all that is held. */
    public boolean isExportable() {
        return signedIn.has(Role.BUREAU_ADMIN);
    }

    public String getPersonHref() {
        return "?staff=" + URLEncoder.encode(staff, StandardCharsets.UTF_8);
    }

    public String erase() {
        if (!sure) {
            throw new RuleViolation("teacher.erasure-not-sure");
        }
        person.erase(staff, whyErase);
        Words.done("teacher.erased.done");
        return here();
    }

    private String here() {
        line = null;
        return "/teacher/teacher?faces-redirect=true&staff="
                + URLEncoder.encode(staff, StandardCharsets.UTF_8);
    }

    public String getRevealed() {
        return revealed;
    }

    public boolean isShown() {
        return revealed != null;
    }

    public String getEditHref() {
        return "edit.xhtml?staff=" + URLEncoder.encode(staff, StandardCharsets.UTF_8);
    }

    public boolean isErased() {
        return read().erased();
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getToSchool() {
        return toSchool;
    }

    public void setToSchool(String toSchool) {
        this.toSchool = toSchool;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWhyErase() {
        return whyErase;
    }

    public void setWhyErase(String whyErase) {
        this.whyErase = whyErase;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public long getRequest() {
        return request;
    }

    public void setRequest(long request) {
        this.request = request;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getWhyNumber() {
        return whyNumber;
    }

    public void setWhyNumber(String whyNumber) {
        this.whyNumber = whyNumber;
    }
}
