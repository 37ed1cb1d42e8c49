package portal.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import portal.identity.AccountProposal;
import portal.identity.AccountProposal.State;
import portal.identity.AccountProposals;
import portal.identity.AccountTouch;
import portal.identity.HandingOver;
import portal.identity.NewProposal;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Choice;

/** What waits for a second person, what became of it, and the form that proposes it. */
@Named("proposals")
@ViewScoped
public class ProposalsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/identity/proposals?faces-redirect=true";

    @Inject
    private transient AccountProposals proposals;

    @Inject
    private transient HandingOver posts;

    @Inject
    private transient SignedIn signedIn;

    private transient List<Row> rows;
    private String name;
    private String touch;
    private String role;
    private Long held;
    private String until;
    private String reason;

    /** A proposal as a row of the table. */
    public record Row(
            long id, String what, String who, String user, String reason, String by, String at,
            String state, String chip, String decided, boolean decidable, boolean own,
            boolean closed) {}

    public void load() {
        getRows();
    }

    public List<Row> getRows() {
        if (rows == null) {
            var words = new AccountWords(Words.ofPage());
            rows = proposals.all().stream().map(one -> row(one, words)).toList();
        }
        return rows;
    }

    private static Row row(AccountProposal one, AccountWords words) {
        String what = words.words().text("proposals.touch." + one.touch());
        String decided = one.decidedAt() == null ? ""
                : words.words().text("proposals.decided",
                        words.by(one.decidedBy()),
                        words.at(one.decidedAt()));
        boolean open = one.state() == State.OPEN;
        return new Row(one.id(),
                one.role() == null ? what : what + " · " + words.role(one.role()),
                one.displayName(), one.userName(), one.reason(), one.proposedBy(),
                words.at(one.proposedAt()), words.words().text("proposals.state." + one.state()),
                switch (one.state()) {
                    case OPEN -> "chip chip-warn";
                    case CONFIRMED -> "chip chip-ok";
                    default -> "chip";
                },
                open ? words.words().text("proposals.until", words.at(one.expiresAt())) : decided,
                one.decidable(), one.own(), !open);
    }

    public boolean isNone() {
        return getRows().isEmpty();
    }

    /** Whether the form to propose something about one account is shown. */
    public boolean isProposing() {
        return name != null && !name.isBlank() && signedIn.has(Role.BUREAU_ADMIN);
    }

    public String getHeading() {
        return Words.ofPage().text("proposals.new", name);
    }

    public List<Choice> getTouches() {
        var words = Words.ofPage();
        return Stream.of(AccountTouch.values())
                .map(one -> new Choice(one.name(), words.text("proposals.touch." + one)))
                .toList();
    }

    public List<Choice> getRoles() {
        var words = new AccountWords(Words.ofPage());
        return Stream.of(Role.AUDITOR, Role.BUREAU_ADMIN)
                .map(one -> new Choice(one, words.role(one)))
                .toList();
    }

    public List<HandOverView.Choice> getHeldRights() {
        var words = new AccountWords(Words.ofPage());
        return posts.posts(name).stream()
                .map(right -> new HandOverView.Choice(
                        right.id(), words.role(right.role()) + " · " + words.days(right)))
                .toList();
    }

    public String propose() {
        var what = AccountTouch.valueOf(touch);
        proposals.propose(new NewProposal(name, what,
                role == null || role.isBlank() ? null : role, held, null,
                RightForm.day(until), reason));
        Words.done("proposals.done.proposed");
        return HERE;
    }

    public String confirm(long id) {
        proposals.confirm(id);
        Words.done("proposals.done.confirmed");
        return HERE;
    }

    public String reject(long id) {
        proposals.reject(id, null);
        Words.done("proposals.done.rejected");
        return HERE;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTouch() {
        return touch;
    }

    public void setTouch(String touch) {
        this.touch = touch;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public Long getHeld() {
        return held;
    }

    public void setHeld(Long held) {
        this.held = held;
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
}
