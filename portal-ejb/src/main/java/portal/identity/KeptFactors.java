package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/** Second factors as stored: sealed, and with the last step whose code was taken. */
@Dependent
class KeptFactors {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** The factor being set up for the account, drawn anew unless one is waiting already. */
    Totp waiting(KeptAccounts.Kept account) {
        if (account.factor() != null) {
            return opened(account);
        }
        var factor = Totp.random();
        new Sql(platform).update("""
                update account set totp_secret = ?, totp_last_step = null
                where id = ? and totp_confirmed_at is null""",
                seal.close(factor.secret(), SealedColumn.FACTOR.place(account.person().account())),
                account.person().account());
        return factor;
    }

    /** Takes the code unless it is wrong, or was taken before, here or on another node. */
    boolean take(KeptAccounts.Kept account, String code) {
        if (account.factor() == null) {
            return false;
        }
        var step = opened(account)
                .step(code.replaceAll("\\s", ""), Instant.now(), account.factorLastStep());
        return step.isPresent() && new Sql(platform).update("""
                update account set totp_last_step = ?
                where id = ? and coalesce(totp_last_step, 0) < ?""",
                step.getAsLong(), account.person().account(), step.getAsLong()) == 1;
    }

    private Totp opened(KeptAccounts.Kept account) {
        return new Totp(seal.open(
                account.factor(), SealedColumn.FACTOR.place(account.person().account())));
    }

    void confirm(long account) {
        new Sql(platform).update("""
                update account set totp_confirmed_at = now()
                where id = ? and totp_secret is not null""", account);
    }

    void forget(long account) {
        new Sql(platform).update("""
                update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null
                where id = ?""", account);
    }
}
