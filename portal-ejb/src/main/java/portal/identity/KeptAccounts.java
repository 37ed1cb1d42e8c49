package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/** Accounts as stored, with the hash that nothing outside this package sees. */
@Dependent
class KeptAccounts {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    /** An account with what its password is compared to. */
    record Kept(Caller caller, String passwordHash) {}

    /** The account of that name, unless it is disabled. */
    Optional<Kept> find(String userName) {
        return new Sql(platform).list(KeptAccounts::kept, """
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
