package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.identity.sso.ProviderIdentity;
import portal.tenancy.Sql;

/**
 * What signing in leaves behind, each page of it in one transaction with its record: who tried, who
 * got in, which password and which factor they have since.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInBook {

    /** What was typed as a name and is longer is none. */
    private static final int LONGEST_NAME = 100;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    SignInSettings settings;

    @Inject
    KeptAccounts accounts;

    @Inject
    KeptSessions sessions;

    @Inject
    KeptPasswords passwords;

    @Inject
    KeptFactors factors;

    @Inject
    AuditTrail trail;

    /**
     * An attempt to sign in, which counts as failed until it succeeds.
     *
     * @param lock why it is none, and until when; null where it may go on
     */
    public record Attempt(long id, SignInAnswer.Refused lock) {}

    /** Writes the attempt down unless too many have failed; those under one name come one by one. */
    public Attempt begin(String typed, Visit visit) {
        String name = plain(typed);
        var sql = new Sql(platform);
        sql.list(row -> row,
                "select pg_advisory_xact_lock(hashtext('sign-in'), hashtext(?))", name);
        var lock = lock(name, visit);
        if (lock != null) {
            refused(typed, "sign-in.locked", lock.reason());
            return new Attempt(0, lock);
        }
        return new Attempt(sql.list(row -> row.getLong(1), """
                insert into sign_in_failure (user_name, address, failed_at)
                values (?, ?, clock_timestamp()) returning id""", name, visit.address()).get(0),
                null);
    }

    private SignInAnswer.Refused lock(String name, Visit visit) {
        var sql = new Sql(platform);
        var lockout = settings.lockout();
        var failed = sql.list(row -> row.getTimestamp(1).toInstant(), """
                select failed_at from sign_in_failure where user_name = ?
                order by failed_at desc limit ?""", name, lockout.failures());
        var opens = lockout.until(failed, Instant.now());
        if (opens.isPresent()) {
            return new SignInAnswer.Refused(SignInAnswer.Reason.LOCKED, opens.get());
        }
        if (settings.addressFailures() > 0) {
            long seconds = lockout.window().toSeconds();
            int here = sql.list(row -> row.getInt(1), """
                    select count(*) from sign_in_failure
                    where address = ? and failed_at > now() - make_interval(secs => ?)""",
                    visit.address(), (double) seconds).get(0);
            if (here >= settings.addressFailures()) {
                return new SignInAnswer.Refused(SignInAnswer.Reason.ADDRESS_LOCKED,
                        Instant.now().plus(lockout.window()));
            }
        }
        return null;
    }

    /** The attempt was no failure, though not yet a way in. */
    public void passed(Attempt attempt) {
        new Sql(platform).update("delete from sign_in_failure where id = ?", attempt.id());
    }

    /** Nobody got in: in the log of the county whose account it was, or whose it would be. */
    public void failed(String typed, SignInAnswer.Reason why) {
        refused(typed, "sign-in.failed", why);
    }

    private void refused(String typed, String deed, SignInAnswer.Reason why) {
        var place = new Sql(platform).list(row -> Optional.ofNullable(row.getString(1)), """
                select tenant_id from account where user_name = ?
                union all
                select id from tenant where '@' || id = right(?, 7)
                limit 1""", plain(typed), plain(typed)).stream().findFirst();
        var entry = Entry.refused(
                place.flatMap(found -> found).orElse(null), deed, why.key());
        // What is nobody's name may be somebody's password, typed in the wrong field.
        trail.onPlatform(place.isEmpty() ? entry : entry.on("Account", plain(typed)));
    }

    /**
     * Whose account is joined to the identity; one that the provider names, where the operator
     * trusts it with that, is joined to it the first time.
     */
    public Optional<String> known(ProviderIdentity identity) {
        return accounts.findExternal(identity.key())
                .map(account -> account.person().userName())
                .or(() -> joined(identity));
    }

    private Optional<String> joined(ProviderIdentity identity) {
        var named = new Sql(platform).list(row -> row.getString(1), """
                update account set external_subject = ?
                where user_name = ? and external_subject is null and disabled_at is null
                    and not exists (select from account where external_subject = ?)
                returning user_name""", identity.key(), identity.account(), identity.key());
        named.stream().map(accounts::find).flatMap(Optional::stream)
                .forEach(account -> record(account, "account.join-identity"));
        return named.stream().findFirst();
    }

    /** Nobody got in, since no open account is joined to that identity. */
    public void unknown(ProviderIdentity identity) {
        trail.onPlatform(Entry.refused(null, "sign-in.failed", "sso.no-account")
                .on("Identity", identity.key()));
    }

    /** Opens a session for somebody who gave all that is asked, and forgets their failures. */
    public Optional<Caller> admitted(String userName, Visit visit) {
        return accounts.find(userName).map(account -> {
            new Sql(platform).update("delete from sign_in_failure where user_name = ?", userName);
            var caller = sessions.begin(account, visit);
            record(account, "sign-in.done", "session", caller.session().orElseThrow());
            return caller;
        });
    }

    /**
     * Puts the new password in the place of the one that was set then, and ends the sessions that
     * the old one opened.
     *
     * @param but the session that stays, or null
     * @return whether the old one was there still
     */
    public boolean passwordChosen(String userName, Instant setThen, String hash, Long but) {
        var account = accounts.find(userName);
        if (account.isEmpty() || !passwords.replace(account.get(), setThen, hash)) {
            return false;
        }
        sessions.endAll(account.get().person().account(), but, SessionEnd.PASSWORD_CHANGED);
        record(account.get(), "account.change-password");
        return true;
    }

    /** From now on the account opens with the factor that was being set up. */
    public void factorEnrolled(String userName) {
        accounts.find(userName).ifPresent(account -> {
            factors.confirm(account.person().account());
            record(account, "account.enrol-factor");
        });
    }

    public void factorRemoved(String userName) {
        accounts.find(userName).ifPresent(account -> {
            factors.forget(account.person().account());
            record(account, "account.remove-factor");
        });
    }

    /** They end another session of theirs. */
    public void sessionEnded(Caller caller, long session) {
        sessions.end(session, SessionEnd.ENDED_BY_OWNER);
        record(caller, "account.end-session", "session", session);
    }

    public void otherSessionsEnded(Caller caller) {
        int ended = sessions.endAll(caller.getAccount(), caller.session().orElse(null),
                SessionEnd.ENDED_BY_OWNER);
        record(caller, "account.end-session", "sessions", ended);
    }

    /** From now on their session acts at that school. */
    public void switched(Caller caller, long school) {
        new Sql(platform).update("update account_session set school_id = ? where id = ?",
                school, caller.session().orElseThrow());
        record(caller, "account.switch-school", "school", school);
    }

    private void record(Caller caller, String deed, String detail, Object value) {
        trail.onPlatform(Entry.done(caller.getTenant(), deed).by(caller.getName())
                .on("Account", caller.getName()).with(detail, value));
    }

    /** Closes sessions of pages that nobody came back to, and drops failures that count no more. */
    public void clear() {
        var sql = new Sql(platform);
        sql.update("""
                update account_session set ended_at = now(), end_reason = ?
                where ended_at is null and channel = 'PAGE'
                    and seen_at < now() - interval '1 minute' - make_interval(mins => ?)""",
                SessionEnd.IDLE.name(), settings.idleMinutes());
        sql.update("delete from sign_in_failure where failed_at < now() - make_interval(secs => ?)",
                (double) settings.lockout().memory().toSeconds());
    }

    private void record(KeptAccounts.Kept account, String deed) {
        trail.onPlatform(entry(account, deed));
    }

    private void record(KeptAccounts.Kept account, String deed, String detail, Object value) {
        trail.onPlatform(entry(account, deed).with(detail, value));
    }

    private static Entry entry(KeptAccounts.Kept account, String deed) {
        String userName = account.person().userName();
        return Entry.done(account.person().tenant(), deed).by(userName).on("Account", userName);
    }

    private static String plain(String typed) {
        String name = typed.replaceAll("\\p{Cntrl}", "?");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
