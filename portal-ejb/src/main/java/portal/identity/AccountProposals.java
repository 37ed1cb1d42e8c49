package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PLATFORM_OPERATOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.AccountProposal.State;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * What a county's administrator proposes to do to another administrator or to the auditor, until a
 * second person of the county confirms or rejects it (双人复核); the platform's operator where the
 * county has no such person.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({BUREAU_ADMIN, AUDITOR, PLATFORM_OPERATOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountProposals {

    /** Long enough for somebody on leave to be asked, short enough that nobody forgets it. */
    private static final int DAYS_OPEN = 7;

    private static final int SHOWN = 100;

    /** Those of the county who could decide: neither proposed it nor are touched by it. */
    private static final String OTHERS = """
            (select count(distinct guard.id) from account guard
                join role_grant on role_grant.account_id = guard.id
                where guard.tenant_id = account_proposal.tenant_id and guard.disabled_at is null
                    and guard.id not in (account_proposal.proposed_by, account_proposal.account_id)
                    and role_grant.role in ('BUREAU_ADMIN', 'AUDITOR')
                    and role_grant.ended_at is null
                    and ? between role_grant.since and coalesce(role_grant.until, 'infinity'))""";

    private static final String SELECT = """
            select account_proposal.*, whose.user_name, whose.display_name,
                proposer.user_name as proposer_name, proposer.display_name as proposer_display,
                decider.display_name as decider_display,
                coalesce(account_proposal.role, ending.role) as role_meant,
                %s as others
            from account_proposal
            join account whose on whose.id = account_proposal.account_id
            join account proposer on proposer.id = account_proposal.proposed_by
            left join account decider on decider.id = account_proposal.decided_by
            left join role_grant ending on ending.id = account_proposal.grant_id
            """.formatted(OTHERS);

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    AccountKeeping keeping;

    @Inject
    AccountListing listing;

    @Inject
    KeptAccounts kept;

    @Inject
    KeptSlips slips;

    @Inject
    AuditTrail trail;

    /** A proposal as stored, with the accounts that it is about. */
    private record Row(
            AccountProposal told, String county, long account, Long right, long proposer,
            String proposerName, int others) {}

    /**
     * The county's proposals, the newest first; to the platform's operator those that wait for
     * them.
     */
    public List<AccountProposal> all() {
        return new Sql(platform).list(this::row, SELECT + """
                where account_proposal.tenant_id = coalesce(?, account_proposal.tenant_id)
                order by account_proposal.proposed_at desc, account_proposal.id desc limit ?""",
                NationalTime.today(), caller.get().getTenant(), SHOWN).stream()
                .filter(row -> !isOperator() || row.told().decidable())
                .map(Row::told)
                .toList();
    }

    /** Whether the deeds upon that account wait for a second person. */
    @RolesAllowed(BUREAU_ADMIN)
    public boolean needed(String userName) {
        return !TwoHands.of(caller.get()).enough(null, keeping.rights(found(userName)));
    }

    /** Proposes a deed to whoever is the second person. */
    @Deed("account.propose")
    @RolesAllowed(BUREAU_ADMIN)
    public long propose(NewProposal wanted) {
        deed.on("Account", wanted.userName());
        deed.detail("touch", wanted.touch());
        long account = found(wanted.userName());
        var whose = keeping.reached(caller.get(), account);
        var held = keeping.rights(account);
        boolean gives = wanted.touch() == AccountTouch.GRANT;
        if (TwoHands.of(caller.get()).enough(gives ? wanted.role() : null, held)) {
            throw new RuleViolation("proposal.one-is-enough");
        }
        if (gives) {
            if (wanted.role() == null) {
                throw new RuleViolation("proposal.role-missing");
            }
            deed.detail("role", wanted.role());
            AccountReach.of(caller.get()).requireRight(whose, wanted.role(), null);
        }
        if (wanted.touch() == AccountTouch.END
                && held.stream().noneMatch(right -> wanted.right() != null
                        && right.id() == wanted.right())) {
            throw new RuleViolation("proposal.right-missing");
        }
        String reason = Reason.required(wanted.reason());
        deed.detail("reason", reason);
        return new Sql(platform).list(row -> row.getLong(1), """
                insert into account_proposal (tenant_id, account_id, touch, role, grant_id, since,
                    until, reason, proposed_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(days => ?)) returning id""",
                caller.get().getTenant(), account, wanted.touch().name(),
                gives ? wanted.role() : null,
                wanted.touch() == AccountTouch.END ? wanted.right() : null,
                wanted.since(), wanted.until(), reason,
                caller.get().getAccount(), DAYS_OPEN).get(0);
    }

    /** Carries it out, as whoever proposed it and with this second person. */
    @Deed("account.confirm-proposal")
    public void confirm(long id) {
        var proposal = open(id);
        requireSecond(proposal);
        decide(proposal, State.CONFIRMED, null);
        carryOut(proposal, kept.find(proposal.proposerName())
                .map(proposer -> new Caller(proposer.person(), null, null, proposer.grants()))
                .filter(proposer -> proposer.getRoles().contains(BUREAU_ADMIN))
                .orElseThrow(() -> new RuleViolation("proposal.proposer-gone")));
        new Sql(platform).update("update account_proposal set done_at = now() where id = ?", id);
        tellCounty(proposal, "account.confirm-proposal");
    }

    /** Refuses it, or takes back what one proposed oneself. */
    @Deed("account.reject-proposal")
    public void reject(long id, String note) {
        var proposal = open(id);
        if (proposal.proposer() == caller.get().getAccount()) {
            decide(proposal, State.WITHDRAWN, note);
            return;
        }
        requireSecond(proposal);
        decide(proposal, State.REJECTED, note);
        tellCounty(proposal, "account.reject-proposal");
    }

    private void carryOut(Row proposal, Caller proposer) {
        var told = proposal.told();
        long account = proposal.account();
        switch (told.touch()) {
            case RESET_PASSWORD -> slips.keep(
                    proposer, List.of(keeping.resetPassword(proposer, account)));
            case RESET_FACTOR -> keeping.resetFactor(proposer, account);
            case DISABLE -> keeping.disable(proposer, account, told.reason());
            case ENABLE -> keeping.enable(proposer, account);
            case GRANT -> {
                var today = NationalTime.today();
                boolean later = told.since() != null && told.since().isAfter(today);
                keeping.grant(proposer, account, new AccountKeeping.Right(told.role(), null,
                        later ? told.since() : today, told.until(), false, told.reason()));
            }
            case END -> {
                if (told.until() == null || told.until().isBefore(NationalTime.today())) {
                    keeping.end(proposer, proposal.right(), told.reason());
                } else {
                    keeping.endWith(
                            proposer, account, proposal.right(), told.until(), told.reason());
                }
            }
        }
    }

    /** What an operator decides is on record where the county's auditor reads it, too. */
    private void tellCounty(Row proposal, String name) {
        if (isOperator()) {
            trail.onPlatform(Entry.done(proposal.county(), name)
                    .on("Account", proposal.told().userName()));
        }
    }

    private void requireSecond(Row proposal) {
        TwoHands.of(caller.get()).requireSecond(caller.get().getAccount(), proposal.proposer(),
                proposal.account(), proposal.others());
    }

    private void decide(Row proposal, State state, String note) {
        new Sql(platform).update("""
                update account_proposal set decision = ?, decided_by = ?, decided_at = now(),
                    decision_note = ? where id = ?""",
                state.name(), caller.get().getAccount(),
                note == null || note.isBlank() ? null : note.strip(), proposal.told().id());
    }

    /** The proposal that nobody has decided on yet, held until the end. */
    private Row open(long id) {
        var proposal = new Sql(platform).list(this::row, SELECT + """
                where account_proposal.id = ?
                    and account_proposal.tenant_id = coalesce(?, account_proposal.tenant_id)
                for update of account_proposal""",
                NationalTime.today(), id, caller.get().getTenant()).stream().findFirst()
                .orElseThrow(() -> new NotFound("AccountProposal"));
        deed.on("Account", proposal.told().userName());
        deed.detail("touch", proposal.told().touch());
        deed.detail("proposed-by", proposal.proposerName());
        if (proposal.told().state() == State.EXPIRED) {
            throw new RuleViolation("proposal.expired", DAYS_OPEN);
        }
        if (proposal.told().state() != State.OPEN) {
            throw new RuleViolation("proposal.decided-already");
        }
        return proposal;
    }

    private long found(String userName) {
        return listing.find(caller.get(), userName).orElseThrow(() -> new NotFound("Account"));
    }

    private boolean isOperator() {
        return caller.get().getRoles().contains(PLATFORM_OPERATOR);
    }

    private Row row(ResultSet row) throws SQLException {
        long me = caller.get().getAccount();
        long account = row.getLong("account_id");
        long proposer = row.getLong("proposed_by");
        int others = row.getInt("others");
        var state = state(row);
        boolean second = me != account && me != proposer && !(isOperator() && others > 0);
        var told = new AccountProposal(
                row.getLong("id"), row.getString("tenant_id"), row.getString("user_name"),
                row.getString("display_name"), AccountTouch.valueOf(row.getString("touch")),
                row.getString("role_meant"), row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class), row.getString("reason"),
                row.getString("proposer_display"), instant(row.getTimestamp("proposed_at")),
                instant(row.getTimestamp("expires_at")), state, row.getString("decider_display"),
                instant(row.getTimestamp("decided_at")), row.getString("decision_note"),
                state == State.OPEN && second, state == State.OPEN && me == proposer);
        return new Row(told, row.getString("tenant_id"), account,
                row.getObject("grant_id", Long.class), proposer, row.getString("proposer_name"),
                others);
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getString("decision") != null) {
            return State.valueOf(row.getString("decision"));
        }
        return row.getTimestamp("expires_at").toInstant().isAfter(Instant.now())
                ? State.OPEN
                : State.EXPIRED;
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
