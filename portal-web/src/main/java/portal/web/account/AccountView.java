package portal.web.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.AccountAdministration;
import portal.identity.AccountFile;
import portal.identity.HeldRight;
import portal.identity.Move;
import portal.identity.NewRight;
import portal.identity.SchoolName;
import portal.identity.Visit;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

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

    /** A right of the account, in words. */
    public record RightRow(
            long id, String role, String school, String days, boolean acting, String reason,
            String granted, String ended, boolean open, String state, String chip) {

        public boolean over() {
            return !open;
        }
    }

    /** A session that is open, in words. */
    public record SessionRow(String by, String address, String agent, String started, String seen) {}

    public void load() {
        if (name == null) {
            throw new NotFound("Account");
        }
        read();
        mark = file.mark();
        form.since = NationalTime.today().toString();
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
                by(file.passwordResetBy()));
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
                by(file.disabledBy()), file.disabledReason() == null ? "" : file.disabledReason());
    }

    public boolean isOwn() {
        return read().own();
    }

    public boolean isOthers() {
        return !isOwn();
    }

    private String by(String somebody) {
        return somebody == null ? words.words().text("account.byPortal") : somebody;
    }

    public List<RightRow> getRights() {
        read();
        var today = NationalTime.today();
        return file.history().stream().map(right -> row(right, today)).toList();
    }

    private RightRow row(HeldRight right, LocalDate today) {
        boolean open = right.isOpenOn(today);
        String state = !open ? "over" : right.holdsOn(today) ? "now" : "ahead";
        String ended = right.endedAt() != null
                ? words.words().text("account.right.ended", words.at(right.endedAt()),
                        by(right.endedBy()), right.endReason() == null ? "" : right.endReason())
                : right.endedBy() != null
                        ? words.words().text("account.right.limited", right.until().toString(),
                                right.endedBy(), right.endReason())
                        : "";
        return new RightRow(
                right.id(), words.role(right.role()), words.place(right.school()), words.days(right),
                right.acting(), right.reason() == null ? "" : right.reason(),
                words.words().text("account.right.granted", words.at(right.grantedAt()), by(right.grantedBy())),
                ended, open && isOthers(), words.words().text("account.right.state." + state),
                state.equals("now") ? "chip chip-ok" : state.equals("ahead") ? "chip chip-info" : "chip");
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
                .map(right -> row(right, today))
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
        return held + "|" + form.school + "|" + form.since + "|" + form.until;
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
        String to = schools.stream().filter(school -> school.code().equals(form.school))
                .map(SchoolName::name).findFirst().orElse("");
        var from = form.sinceDay();
        var until = RightForm.day(form.until);
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

    public List<AccountsView.Choice> getRoles() {
        read();
        return AccountsView.ROLES.stream()
                .map(role -> new AccountsView.Choice(role, words.role(role), false))
                .toList();
    }

    public List<SchoolName> getSchools() {
        read();
        return schools;
    }

    /** The deed whose form was sent stays open, so that its refusal is read beside it. */
    public Map<String, String> getOpened() {
        return DEEDS.stream()
                .filter(deed -> FacesContext.getCurrentInstance().getExternalContext()
                        .getRequestParameterMap().containsKey(deed))
                .collect(Collectors.toMap(deed -> deed, deed -> "open"));
    }

    /** Gives a right. */
    public String grant() {
        accounts.grant(name, mark, form.right());
        return done("account.done.granted");
    }

    /** Ends the right that was chosen, at once or with a day. */
    public String end() {
        accounts.end(name, mark, held, RightForm.day(form.until), reason);
        return done("account.done.ended");
    }

    public String move() {
        if (!asked().equals(moveAsked)) {
            checkMove();
            return null;
        }
        accounts.move(name, mark, new Move(held, form.school, form.sinceDay(),
                RightForm.day(form.until), reason));
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

    /** A right as a form fills it in. */
    public static class RightForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private String role;
        private String school;
        private String since = NationalTime.today().toString();
        private String until;
        private boolean acting;
        private String reason;

        NewRight right() {
            return new NewRight(role, school, sinceDay(), day(until), acting, reason);
        }

        LocalDate sinceDay() {
            var day = day(since);
            return day == null ? NationalTime.today() : day;
        }

        /** Nothing where no day stands; what is no day is refused. */
        static LocalDate day(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeException none) {
                throw new RuleViolation("account.no-day", text);
            }
        }

        public String getRole() {
            return role;
        }

        public void setRole(String role) {
            this.role = role;
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

        public boolean isActing() {
            return acting;
        }

        public void setActing(boolean acting) {
            this.acting = acting;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }
}
