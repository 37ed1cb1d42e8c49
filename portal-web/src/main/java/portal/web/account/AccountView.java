package portal.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.NotFound;
import portal.identity.AccountAdministration;
import portal.identity.AccountFile;
import portal.identity.Move;
import portal.identity.SchoolName;
import portal.identity.Visit;
import portal.tenancy.NationalTime;
import portal.web.frame.SentForm;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** One account: what it may do and did, what is open, and every deed that its administrators have. */
@Named("account")
@ViewScoped
public class AccountView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/identity/account?faces-redirect=true&name=";

    /** The ids of the forms, a deed each. */
    private static final List<String> DEEDS = List.of(
            "resetPassword", "grant", "move", "end", "resetFactor", "disable", "enable");

    @Inject
    private transient AccountAdministration accounts;

    private transient AccountFile file;
    private transient AccountWords words;
    private transient List<SchoolName> schools;
    private String name;
    private String mark;
    private String reason;
    private final RightForm form = new RightForm();
    private long held;
    private ArrayList<String> moveMeans;
    private String moveAsked;

    /** A session that is open, in words. */
    public record SessionRow(String by, String address, String agent, String started, String seen) {}

    public void load() {
        if (name == null) {
            throw new NotFound("Account");
        }
        read();
        mark = file.mark();
        form.setSince(NationalTime.today().toString());
    }

    /** What is shown; a form that was refused keeps the mark that it was made with. */
    private AccountFile read() {
        if (file == null) {
            file = accounts.file(name);
            words = new AccountWords(Words.ofPage());
            schools = accounts.schools();
        }
        return file;
    }

    public AccountFile getFile() {
        return read();
    }

    public String getStateWords() {
        read();
        return words.state(file.line().state());
    }

    public String getChip() {
        return AccountWords.chip(read().line().state());
    }

    public String getStaffNumber() {
        String number = read().line().staffNumber();
        return number == null ? "" : number;
    }

    public boolean isNumbered() {
        return read().line().staffNumber() != null;
    }

    public String getLastSignIn() {
        read();
        return words.at(file.line().lastSignIn());
    }

    public String getCreated() {
        read();
        return words.at(file.createdAt());
    }

    /** What is to be known of the password; never the password. */
    public String getPassword() {
        read();
        if (file.line().oneTimeUntil() != null) {
            return words.words().text("account.password.oneTime", words.at(file.line().oneTimeUntil()));
        }
        return words.words().text("account.password.since", words.at(file.passwordSetAt()));
    }

    public boolean isWasReset() {
        return read().passwordResetAt() != null;
    }

    public String getResetWords() {
        read();
        return words.words().text("account.password.reset", words.at(file.passwordResetAt()),
                words.by(file.passwordResetBy()));
    }

    public String getFactor() {
        read();
        return words.words().text(
                file.line().factor() ? "account.factor.on" : "account.factor.off");
    }

    public boolean isFactorOn() {
        return read().line().factor();
    }

    public boolean isDisabled() {
        return read().disabledAt() != null;
    }

    public boolean isEnabled() {
        return !isDisabled();
    }

    public String getDisabledWords() {
        read();
        return words.words().text("account.disabled.words", words.at(file.disabledAt()),
                words.by(file.disabledBy()), file.disabledReason() == null ? "" : file.disabledReason());
    }

    public boolean isOwn() {
        return read().own();
    }

    public boolean isOthers() {
        return !isOwn();
    }

    public List<RightRow> getRights() {
        read();
        var today = NationalTime.today();
        return file.history().stream().map(right -> RightRow.of(right, today, isOthers(), words)).toList();
    }

    public List<SessionRow> getSessions() {
        read();
        return file.sessions().stream()
                .map(session -> new SessionRow(
                        words.words().text(session.channel() == Visit.Channel.API ? "account.session.api" : "account.session.page"),
                        session.address(), session.agent(), words.at(session.startedAt()),
                        words.at(session.seenAt())))
                .toList();
    }

    public boolean isNoSession() {
        return read().sessions().isEmpty();
    }

    public boolean isSessionsOpen() {
        return !isNoSession() && isOthers();
    }

    /** The rights at a school that somebody could leave for another. */
    public List<RightRow> getPosts() {
        read();
        var today = NationalTime.today();
        return isOwn() || schools.size() < 2 ? List.of() : file.history().stream()
                .filter(right -> right.school() != null && right.isOpenOn(today) && !right.acting())
                .map(right -> RightRow.of(right, today, isOthers(), words))
                .toList();
    }

    /** The rights that could be ended. */
    public List<RightRow> getOpen() {
        return getRights().stream().filter(RightRow::open).toList();
    }

    public boolean isEndable() {
        return !getOpen().isEmpty();
    }

    private String asked() {
        return held + "|" + form.getSchool() + "|" + form.getSince() + "|" + form.getUntil();
    }

    /** Whether what the form says now is what was shown. */
    public boolean isMoveChecked() {
        return moveMeans != null;
    }

    /** What a move changes, line by line. */
    public List<String> getMoveMeans() {
        return moveMeans;
    }

    /** Shows what the move would change; nothing is stored. */
    public void checkMove() {
        read();
        var moved = file.history().stream().filter(right -> right.id() == held).findFirst()
                .orElseThrow(() -> new NotFound("RoleGrant"));
        String to = schools.stream().filter(school -> school.code().equals(form.getSchool()))
                .map(SchoolName::name).findFirst().orElse("");
        var from = form.sinceDay();
        var until = RightForm.day(form.getUntil());
        String role = words.role(moved.role());
        var lines = new ArrayList<String>();
        lines.add(words.words().text("account.move.leaves", role, words.place(moved.school()),
                from.minusDays(1).toString()));
        lines.add(words.words().text("account.move.begins", role, to, from.toString()));
        if (until != null) {
            lines.add(words.words().text("account.move.acts", role, words.place(moved.school()),
                    from.toString(), until.toString()));
        }
        lines.add(words.words().text("account.move.sessions", file.sessions().size()));
        moveMeans = lines;
        moveAsked = asked();
    }

    public boolean isMovable() {
        return !getPosts().isEmpty();
    }

    public List<Choice> getRoles() {
        read();
        return AccountsView.ROLES.stream()
                .map(role -> new Choice(role, words.role(role)))
                .toList();
    }

    public List<SchoolName> getSchools() {
        read();
        return schools;
    }

    public Map<String, String> getOpened() {
        return SentForm.among(DEEDS);
    }

    /** Gives a right. */
    public String grant() {
        accounts.grant(name, mark, form.right());
        return done("account.done.granted");
    }

    /** Ends the right that was chosen, at once or with a day. */
    public String end() {
        accounts.end(name, mark, held, RightForm.day(form.getUntil()), reason);
        return done("account.done.ended");
    }

    public String move() {
        if (!asked().equals(moveAsked)) {
            checkMove();
            return null;
        }
        accounts.move(name, mark, new Move(held, form.getSchool(), form.sinceDay(),
                RightForm.day(form.getUntil()), reason));
        return done("account.done.moved");
    }

    public String disable() {
        accounts.disable(name, mark, reason);
        return done("account.done.disabled");
    }

    public String enable() {
        accounts.enable(name, mark, reason);
        return done("account.done.enabled");
    }

    /** The one-time password is shown on the slip alone. */
    public String resetPassword() {
        accounts.resetPassword(name, mark, reason);
        Words.done("account.done.reset", name);
        return "/identity/slips?faces-redirect=true";
    }

    public String resetFactor() {
        accounts.resetFactor(name, mark, reason);
        return done("account.done.factor");
    }

    public String endSessions() {
        int ended = accounts.endSessions(name);
        Words.done("account.done.sessions", ended);
        return HERE + AccountsView.encoded(name);
    }

    private String done(String key) {
        Words.done(key);
        return HERE + AccountsView.encoded(name);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RightForm getForm() {
        return form;
    }

    public long getHeld() {
        return held;
    }

    public void setHeld(long held) {
        this.held = held;
    }
}
