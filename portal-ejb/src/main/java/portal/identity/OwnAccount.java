package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.KeptAccounts.Kept;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * One's own account (我的账号): password, second factor, sessions, rights, and the school acted at.
 * Everybody has it, and nobody another's: whose it is, is never asked.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnAccount {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentCaller current;

    @Inject
    KeptAccounts accounts;

    @Inject
    KeptPasswords passwords;

    @Inject
    KeptFactors factors;

    @Inject
    Passwords hashes;

    @Inject
    SignInBook book;

    @Inject
    SignInSettings settings;

    /**
     * How one signs in.
     *
     * @param passwordDue    when the password must be changed, or null
     * @param factorOn       whether a second factor is asked for
     * @param factorDemanded whether one's role may not do without
     * @param waiting        a factor being set up, or null
     */
    public record Entry(
            boolean hasPassword, Instant passwordDue, boolean factorOn, boolean factorDemanded,
            Enrolment waiting) {}

    public Entry entry() {
        var account = account();
        boolean waits = account.factor() != null && !account.factorConfirmed();
        return new Entry(
                account.passwordHash() != null,
                account.person().demonstration() ? null
                        : settings.rules().changeDue(account.passwordSetAt()).orElse(null),
                account.factorConfirmed(),
                settings.demandsFactor(account),
                waits ? Enrolment.of(account.person().userName(), factors.waiting(account)) : null);
    }

    /** The sessions that are open, the one last seen first. */
    public List<OpenSession> sessions() {
        long own = current.get().session().orElse(0L);
        return new Sql(platform).list(row -> new OpenSession(
                row.getLong("id"),
                Visit.Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("agent"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getLong("id") == own), """
                select id, channel, address, agent, started_at, seen_at from account_session
                where account_id = ? and ended_at is null
                    and (channel = 'API' or seen_at > now() - interval '1 minute' - make_interval(mins => ?))
                order by seen_at desc, id desc""",
                current.get().getAccount(), settings.idleMinutes());
    }

    /** The number by which a teacher's county knows them, where the account has one. */
    public Optional<String> staffNumber() {
        return new Sql(platform).list(row -> row.getString(1),
                "select staff_number from account where id = ? and staff_number is not null",
                current.get().getAccount()).stream().findFirst();
    }

    /** Every right that holds today or will, and who gave it why. */
    public List<RightHeld> rights() {
        return new Sql(platform).list(row -> new RightHeld(
                RoleGrants.read(row),
                row.getString("reason"),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant()), """
                select role_grant.id as grant_id, role, school_id, since, until, acting, reason,
                    giver.display_name as granted_by, granted_at
                from role_grant left join account giver on giver.id = role_grant.granted_by
                where role_grant.account_id = ? and ended_at is null
                    and coalesce(until, 'infinity') >= ?
                order by role_grant.id""", current.get().getAccount(), NationalTime.today());
    }

    /** Another password; the sessions that the old one opened end, but for this one. */
    public void changePassword(char[] present, char[] chosen, Visit visit) {
        requirePresent(present, visit);
        var account = account();
        String hash = passwords.allowed(account, chosen);
        if (!book.passwordChosen(account.person().userName(), account.passwordSetAt(), hash,
                current.get().session().orElse(null))) {
            throw new RuleViolation("password.changed-meanwhile");
        }
    }

    /** Draws the secret of a second factor, which is asked for once a code of it was given. */
    public void beginFactor(char[] present, Visit visit) {
        requirePresent(present, visit);
        var account = account();
        if (!account.factorConfirmed()) {
            factors.waiting(account);
        }
    }

    public void confirmFactor(String code, Visit visit) {
        var attempt = attempt(visit);
        var account = account();
        if (account.factorConfirmed() || !factors.take(account, code)) {
            book.failed(account.person().userName(), SignInAnswer.Reason.CODE_WRONG);
            throw new RuleViolation("factor.code-wrong");
        }
        book.passed(attempt);
        book.factorEnrolled(account.person().userName());
    }

    /** Forgets the second factor, or one that was being set up. */
    public void removeFactor(char[] present, Visit visit) {
        requirePresent(present, visit);
        var account = account();
        if (account.factorConfirmed() && settings.demandsFactor(account)) {
            throw new RuleViolation("factor.demanded");
        }
        book.factorRemoved(account.person().userName());
    }

    /** Ends another session of one's own. */
    public void endSession(long session) {
        if (sessions().stream().noneMatch(open -> open.id() == session && !open.own())) {
            throw new NotFound("Session");
        }
        book.sessionEnded(current.get(), session);
    }

    public void endOtherSessions() {
        book.otherSessionsEnded(current.get());
    }

    /** Goes on at another school of one's own. */
    public Caller switchTo(long school) {
        var caller = current.get();
        if (!caller.getSchools().contains(school)) {
            throw new NotFound("School");
        }
        book.switched(caller, school);
        return accounts.inSession(caller.getName(), caller.session().orElseThrow())
                .orElseThrow(() -> new NotFound("Session"));
    }

    private void requirePresent(char[] present, Visit visit) {
        var attempt = attempt(visit);
        String hash = account().passwordHash();
        if (hash == null || !hashes.verify(present, hash)) {
            book.failed(current.get().getName(), SignInAnswer.Reason.WRONG);
            throw new RuleViolation("password.present-wrong");
        }
        book.passed(attempt);
    }

    private SignInBook.Attempt attempt(Visit visit) {
        var attempt = book.begin(current.get().getName(), visit);
        if (attempt.lock() != null) {
            throw new RuleViolation("password.tried-too-often");
        }
        return attempt;
    }

    private Kept account() {
        return accounts.find(current.get().getName()).orElseThrow(() -> new NotFound("Account"));
    }
}
