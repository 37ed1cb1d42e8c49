package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import javax.sql.DataSource;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.identity.sso.ProviderIdentity;
import portal.tenancy.Sql;

/**
 * The identity at the sign-in provider that one's own account is joined to (关联), by which one then
 * comes in without the password.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnIdentity {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditTrail trail;

    public boolean isJoined() {
        return new Sql(platform).list(row -> row.getBoolean(1),
                "select external_subject is not null from account where id = ?",
                caller.get().getAccount()).get(0);
    }

    /** Joins the account to whom the provider says its owner is; nobody else may be that. */
    public void join(ProviderIdentity identity) {
        var sql = new Sql(platform);
        boolean taken = sql.list(row -> row.getBoolean(1), """
                select exists (select from account where external_subject = ? and id <> ?)""",
                identity.key(), caller.get().getAccount()).get(0);
        if (taken) {
            trail.apart(entry(Entry.refused(
                    caller.get().getTenant(), "account.join-identity", "sso.taken")));
            throw new RuleViolation("sso.taken");
        }
        sql.update("update account set external_subject = ? where id = ?",
                identity.key(), caller.get().getAccount());
        trail.onPlatform(entry(
                Entry.done(caller.get().getTenant(), "account.join-identity")));
    }

    /** From now on the password alone opens the account. */
    public void separate() {
        new Sql(platform).update("update account set external_subject = null where id = ?",
                caller.get().getAccount());
        trail.onPlatform(entry(
                Entry.done(caller.get().getTenant(), "account.separate-identity")));
    }

    private Entry entry(Entry entry) {
        return entry.on("Account", caller.get().getName());
    }
}
