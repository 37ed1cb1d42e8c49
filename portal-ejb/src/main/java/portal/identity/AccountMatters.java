package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * What accounts leave open for a post: passwords never used, and who stands in and soon no longer.
 * Accounts are the platform's rows, and so it is asked apart from the county's capabilities.
 */
@Dependent
class AccountMatters {

    /** What comes within two months is the successor's to prepare. */
    static final int DAYS_AHEAD = 60;

    private static final Set<String> RUNS_ACCOUNTS = Set.of(BUREAU_ADMIN, SCHOOL_ADMIN, PRINCIPAL);
    private static final Set<String> APPOINTS =
            Set.of(BUREAU_ADMIN, BUREAU_OFFICER, SCHOOL_ADMIN, PRINCIPAL);

    private static final String HERE = """
            role_grant.tenant_id = ? and role_grant.ended_at is null
                and coalesce(role_grant.until, 'infinity') >= ?
                and (?::bigint is null or role_grant.school_id = ?::bigint)""";

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentCaller caller;

    List<OpenMatter> of(Post post) {
        var matters = new ArrayList<OpenMatter>();
        if (RUNS_ACCOUNTS.contains(post.role())) {
            matters.addAll(unused(post));
        }
        if (APPOINTS.contains(post.role())) {
            matters.addAll(standingIn(post));
        }
        return matters;
    }

    private List<OpenMatter> unused(Post post) {
        return new Sql(platform).list(row -> new OpenMatter("account.password-unused",
                List.of(row.getString(1)), row.getObject(2, LocalDate.class),
                "/identity/accounts.xhtml?state=waiting"), """
                select count(*),
                    (min(account.password_set_at) at time zone 'Asia/Shanghai')::date
                from account
                where account.one_time_until is not null and account.disabled_at is null
                    and exists (select from role_grant
                        where role_grant.account_id = account.id and %s)
                having count(*) > 0""".formatted(HERE),
                caller.get().getTenant(), NationalTime.today(), post.school(), post.school());
    }

    private List<OpenMatter> standingIn(Post post) {
        return new Sql(platform).list(row -> new OpenMatter("account.acting-ends",
                List.of(row.getString(1), row.getString(2)), row.getObject(3, LocalDate.class),
                "/identity/rights.xhtml"), """
                select account.display_name, to_char(role_grant.until, 'YYYY-MM-DD'),
                    role_grant.since
                from role_grant join account on account.id = role_grant.account_id
                where role_grant.acting and %s and role_grant.until <= ?
                order by role_grant.until, role_grant.id""".formatted(HERE),
                caller.get().getTenant(), NationalTime.today(), post.school(), post.school(),
                NationalTime.today().plusDays(DAYS_AHEAD));
    }
}
