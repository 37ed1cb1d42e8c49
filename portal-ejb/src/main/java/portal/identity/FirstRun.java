package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.tenancy.Sql;

/**
 * How the first operator of the platform (平台运维) comes in where there are no default accounts: by a
 * key that is good once and for a day, and that only whoever started the portal has read.
 *
 * <p>The account is made when the key is used, so that a start that nobody followed leaves nothing
 * behind.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstRun {

    /** How the first operator is called. */
    public static final String OPERATOR = "operator";

    static final int HOURS = 24;

    private static final String DISPLAY_NAME = "平台运维";
    private static final String KIND = "Account";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    KeptAccounts accounts;

    @Inject
    KeptPasswords kept;

    @Inject
    AuditTrail trail;

    /**
     * Makes the next key, of which the portal keeps a hash alone, and lets every older one die;
     * nothing while an operator has a password, or where keys are not wanted.
     */
    public Optional<String> nextKey(boolean wanted) {
        var sql = locked();
        sql.update("delete from first_run_key");
        if (!wanted || hasOperator(sql)) {
            return Optional.empty();
        }
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.update("""
                insert into first_run_key (key_hash, expires_at)
                values (?, now() + make_interval(hours => ?))""", hash(key), HOURS);
        trail.onPlatform(Entry.done(null, "first-run.make-link").on(KIND, OPERATOR));
        return Optional.of(key);
    }

    /** Whether somebody may still come in by a key. */
    public boolean isOpen() {
        var sql = new Sql(platform);
        return !hasOperator(sql) && sql.list(row -> row.getBoolean(1),
                "select exists (select from first_run_key where expires_at > now())").get(0);
    }

    /** Sets the operator's password, makes the account where it is missing, and ends the key. */
    public void setPassword(String key, char[] chosen) {
        var sql = locked();
        boolean good = sql.update(
                "delete from first_run_key where key_hash = ? and expires_at > now()",
                hash(key.strip())) == 1;
        if (!good || hasOperator(sql)) {
            trail.apart(Entry.refused(null, "first-run.set-password", "first-run.key-unknown")
                    .on(KIND, OPERATOR));
            throw new RuleViolation("first-run.key-unknown");
        }
        var account = accounts.find(open(sql)).orElseThrow();
        kept.replace(account, account.passwordSetAt(), kept.allowed(account, chosen));
        trail.onPlatform(Entry.done(null, "first-run.set-password").by(OPERATOR)
                .on(KIND, OPERATOR));
    }

    /** The operator's account without a password: the one that is there, or a new one. */
    private String open(Sql sql) {
        long account = sql.list(row -> row.getLong(1), """
                insert into account (user_name, display_name) values (?, ?)
                on conflict (user_name) do update set disabled_at = null
                returning id""", OPERATOR, DISPLAY_NAME).get(0);
        sql.update("""
                insert into role_grant (account_id, role, since) select ?, ?, ?
                where not exists (select from role_grant
                    where account_id = ? and role = ? and ended_at is null)""",
                account, Role.PLATFORM_OPERATOR, NationalTime.today(),
                account, Role.PLATFORM_OPERATOR);
        return OPERATOR;
    }

    private static boolean hasOperator(Sql sql) {
        return sql.list(row -> row.getBoolean(1), """
                select exists (select from account
                    join role_grant on role_grant.account_id = account.id
                        and role_grant.role = ? and role_grant.ended_at is null
                    where account.password_hash is not null)""", Role.PLATFORM_OPERATOR).get(0);
    }

    /** Nodes that start at once, and two who hold the same link, come one after the other. */
    private Sql locked() {
        var sql = new Sql(platform);
        sql.list(row -> row, "select pg_advisory_xact_lock(hashtext('first_run_key'))");
        return sql;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
