package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import portal.RuleViolation;
import portal.tenancy.Sql;

/** Passwords as stored, with the hashes of those that came before. */
@Dependent
class KeptPasswords {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Passwords passwords;

    @Inject
    SignInSettings settings;

    /** The hash of a password that the rules allow to follow the present one. */
    String allowed(KeptAccounts.Kept account, char[] chosen) {
        var person = account.person();
        settings.rules().requireGood(
                String.valueOf(chosen), person.userName(), person.displayName());
        for (String before : remembered(account)) {
            if (passwords.verify(chosen, before)) {
                throw new RuleViolation("password.used-before", settings.rules().remembered());
            }
        }
        return passwords.keep(chosen);
    }

    private List<String> remembered(KeptAccounts.Kept account) {
        var hashes = new ArrayList<String>();
        if (account.passwordHash() != null) {
            hashes.add(account.passwordHash());
        }
        // A one-time password is none of its owner's, so that one more of theirs is remembered.
        int before = settings.rules().remembered() - (account.isOneTime() ? 0 : 1);
        hashes.addAll(new Sql(platform).list(row -> row.getString(1), """
                select password_hash from password_past where account_id = ?
                order by replaced_at desc, id desc limit ?""",
                account.person().account(), Math.max(0, before)));
        return hashes;
    }

    /** Puts the new hash in the place of the one that was set then, if it is there still. */
    boolean replace(KeptAccounts.Kept account, Instant setThen, String hash) {
        var sql = new Sql(platform);
        long id = account.person().account();
        int replaced = sql.update("""
                update account set password_hash = ?, password_set_at = clock_timestamp(),
                    one_time_until = null
                where id = ? and password_set_at = ?""", hash, id, Timestamp.from(setThen));
        if (replaced == 0) {
            return false;
        }
        if (account.passwordHash() != null && !account.isOneTime()) {
            sql.update("""
                    insert into password_past (account_id, tenant_id, password_hash)
                    values (?, ?, ?)""", id, account.person().tenant(), account.passwordHash());
        }
        sql.update("""
                delete from password_past where account_id = ? and id not in (
                    select id from password_past where account_id = ?
                    order by replaced_at desc, id desc limit ?)""",
                id, id, settings.rules().remembered());
        return true;
    }
}
