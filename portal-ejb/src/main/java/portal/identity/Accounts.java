package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/**
 * The accounts of all counties and provinces: a bean of the platform's role, since nobody's county is
 * known before they have signed in. Never called by a page.
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

    /** An account to be made: whose it is, at which school if at one, and in which roles. */
    public record Opening(
            String userName,
            String displayName,
            String tenant,
            String province,
            Long school,
            Set<String> roles,
            boolean demonstration) {}

    record Kept(Caller caller, String passwordHash) {}

    public boolean none() {
        return new Sql(platform).list(row -> row.getBoolean(1), "select not exists (select from account)")
                .get(0);
    }

    /** Makes accounts that share one password, and so one hash of it. */
    public void open(List<Opening> openings, char[] password) {
        var sql = new Sql(platform);
        String kept = passwords.keep(password);
        for (var opening : openings) {
            long id = sql.list(row -> row.getLong(1), """
                    insert into account (tenant_id, province, user_name, display_name, password_hash,
                        school_id, demonstration)
                    values (?, ?, ?, ?, ?, ?, ?) returning id""",
                    opening.tenant(), opening.province(), opening.userName(), opening.displayName(),
                    kept, opening.school(), opening.demonstration()).get(0);
            opening.roles().forEach(role -> sql.update(
                    "insert into account_role (account_id, role) values (?, ?)", id, role));
        }
    }

    /** The caller behind a name, if the account is open still. */
    public Optional<Caller> caller(String userName) {
        return kept(userName).map(Kept::caller);
    }

    Optional<Kept> kept(String userName) {
        return new Sql(platform).list(Accounts::kept, """
                select account.user_name, account.display_name, account.tenant_id, account.province,
                    coalesce(tenant.name, province.name) as place_name, account.school_id,
                    account.password_hash, account.demonstration,
                    array(select role from account_role where account_id = account.id)
                from account
                left join tenant on tenant.id = account.tenant_id
                left join province on province.code = account.province
                where account.user_name = ? and account.disabled_at is null""", userName)
                .stream().findFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        long school = row.getLong("school_id");
        var caller = new Caller(
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("tenant_id"),
                row.getString("province"),
                row.getString("place_name"),
                school == 0 ? null : school,
                Set.of((String[]) row.getArray(9).getArray()),
                row.getBoolean("demonstration"));
        return new Kept(caller, row.getString("password_hash"));
    }
}
