package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * The accounts of all counties and provinces: a bean of the platform's role, since nobody's county
 * is known before they have signed in. Never called by a page.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Accounts {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Passwords passwords;

    @Inject
    KeptAccounts kept;

    /**
     * An account to be made.
     *
     * @param school where its rights hold if they are a school's, or null
     */
    public record Opening(
            String userName,
            String displayName,
            String tenant,
            String province,
            String staffNumber,
            Long school,
            Set<String> roles,
            boolean demonstration) {}

    public boolean none() {
        return new Sql(platform)
                .list(row -> row.getBoolean(1), "select not exists (select from account)")
                .get(0);
    }

    /** Makes accounts that share one password, and so one hash of it. */
    public void open(List<Opening> openings, char[] password) {
        var sql = new Sql(platform);
        String hash = passwords.keep(password);
        for (var opening : openings) {
            sql.update("""
                    with opened as (
                        insert into account (tenant_id, province, user_name, display_name,
                            password_hash, staff_number, demonstration)
                        values (?, ?, ?, ?, ?, ?, ?) returning id, tenant_id)
                    insert into role_grant (account_id, tenant_id, role, school_id, since)
                    select id, tenant_id, unnest(?::text[]), ?::bigint, ?
                    from opened""",
                    opening.tenant(), opening.province(), opening.userName(), opening.displayName(),
                    hash, opening.staffNumber(), opening.demonstration(),
                    opening.roles().toArray(String[]::new), opening.school(),
                    NationalTime.today());
        }
    }

    /**
     * Whoever bears the name, outside any session, as they act at that school or at none; work that
     * they asked for earlier asks so whether they still may.
     */
    public Optional<Caller> caller(String userName, Long school) {
        return kept.find(userName)
                .map(account -> new Caller(account.person(), null, school, account.grants()));
    }

    /** Whoever bears the name, outside any session, if their account is open still. */
    public Optional<Caller> caller(String userName) {
        return kept.find(userName).map(account -> new Caller(
                account.person(), null,
                Caller.schools(account.grants()).stream().findFirst().orElse(null),
                account.grants()));
    }
}
