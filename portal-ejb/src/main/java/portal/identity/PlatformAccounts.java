package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PLATFORM_OPERATOR;
import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * The accounts that the platform's operator administers: other operators, the provinces' people, and
 * those at the top of each county, its administrators and auditors. Nobody's own, and never the last
 * operator's.
 *
 * <p>What is done to a county's account is on record in the county as well.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlatformAccounts {

    /** The roles that an operator gives, in the order of the form. */
    public static final List<String> ROLES = List.of(
            BUREAU_ADMIN, AUDITOR, PROVINCE_OFFICER, PROVINCE_VIEWER, PLATFORM_OPERATOR);

    private static final String KIND = "Account";
    private static final int LONGEST_REASON = 500;

    /** A county's account with a right below the top is its bureau's to administer. */
    private static final String OURS = """
            (account.tenant_id is null or rights.of_the_top)""";

    private static final String FROM = """
            from account
            left join tenant on tenant.id = account.tenant_id
            left join province on province.code = account.province
            left join lateral (
                select string_agg(distinct role, ',' order by role) as roles,
                    bool_and(role in ('BUREAU_ADMIN', 'AUDITOR')) as of_the_top
                from role_grant
                where role_grant.account_id = account.id and role_grant.ended_at is null
                    and coalesce(role_grant.until, 'infinity') >= ?) rights on true
            """;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    AccountKeeping keeping;

    @Inject
    KeptSlips slips;

    @Inject
    AuditTrail trail;

    /** Those whose name or place holds the text; the platform's first, then provinces and counties. */
    public PlatformAccountPage page(String text, int first, int most) {
        var sql = new Sql(platform);
        String sought = text == null ? "" : text.strip();
        var where = FROM + "where " + OURS + """

                and position(lower(?) in lower(concat_ws(' ', account.user_name,
                    account.display_name, tenant.name, province.name))) > 0""";
        long total = sql.list(row -> row.getLong(1), "select count(*) " + where,
                NationalTime.today(), sought).get(0);
        return new PlatformAccountPage(listed(sql, where + """

                order by account.tenant_id nulls first, account.province nulls first,
                    account.user_name limit %d offset %d""".formatted(most, first), sought), total);
    }

    public PlatformAccount one(String userName) {
        return listed(new Sql(platform), FROM + "where " + OURS + " and account.user_name = ?",
                userName).stream().findFirst().orElseThrow(() -> new NotFound(KIND));
    }

    private List<PlatformAccount> listed(Sql sql, String from, String argument) {
        return sql.list(this::account, """
                select account.id, account.user_name, account.display_name,
                    coalesce(account.tenant_id, account.province) as place,
                    coalesce(tenant.name, province.name) as place_name, rights.roles,
                    account.disabled_at, account.disabled_reason, account.one_time_until,
                    account.totp_confirmed_at is not null as factor,
                    (select max(started_at) from account_session
                        where account_session.account_id = account.id) as last_sign_in
                """ + from, NationalTime.today(), argument);
    }

    private PlatformAccount account(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        return new PlatformAccount(
                row.getLong("id"), row.getString("user_name"), row.getString("display_name"),
                row.getString("place"), row.getString("place_name"),
                roles == null ? List.of() : List.of(roles.split(",")),
                instant(row.getTimestamp("disabled_at")), row.getString("disabled_reason"),
                instant(row.getTimestamp("one_time_until")), row.getBoolean("factor"),
                instant(row.getTimestamp("last_sign_in")),
                row.getLong("id") == caller.get().getAccount());
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * Opens an account with one right from today on; its slip waits to be printed.
     *
     * @param place the county's code or the province's two digits; blank for an operator
     */
    @Deed("account.open")
    public Slip open(String name, String displayName, String role, String place) {
        String where = place == null ? "" : place.strip();
        boolean ofCounty = role.equals(BUREAU_ADMIN) || role.equals(AUDITOR);
        boolean ofProvince = role.equals(PROVINCE_OFFICER) || role.equals(PROVINCE_VIEWER);
        deed.on(KIND, where.isEmpty() ? name : name + "@" + where);
        deed.detail("role", role);
        if (!ROLES.contains(role)) {
            throw new RuleViolation("account.right-not-yours-to-give");
        }
        requirePlace(ofCounty, ofProvince, where);
        var slip = keeping.open(caller.get(), new AccountKeeping.Opening(
                name.strip(), displayName, ofCounty ? where : null, ofProvince ? where : null, null,
                List.of(new AccountKeeping.Right(
                        role, null, NationalTime.today(), null, false, null))));
        slips.keep(caller.get(), List.of(slip));
        if (ofCounty) {
            trail.onPlatform(Entry.done(where, "account.open")
                    .on(KIND, slip.userName()).with("role", role));
        }
        return slip;
    }

    private void requirePlace(boolean ofCounty, boolean ofProvince, String place) {
        String known = ofCounty ? "select exists (select from tenant where id = ?)"
                : ofProvince ? "select exists (select from province where code = ?)"
                : "select ? = ''";
        if (!new Sql(platform).list(row -> row.getBoolean(1), known, place).get(0)) {
            throw new RuleViolation(ofCounty ? "account.no-such-county"
                    : ofProvince ? "account.no-such-province" : "account.operator-of-no-place",
                    place);
        }
    }

    /** Shuts the account; its sessions end at once. */
    @Deed("account.disable")
    public void disable(String userName, String reason) {
        var account = begun("account.disable", userName, reason);
        requireNotLast(account);
        keeping.disable(caller.get(), account.id(), reason.strip());
    }

    @Deed("account.enable")
    public void enable(String userName, String reason) {
        keeping.enable(caller.get(), begun("account.enable", userName, reason).id());
    }

    /** Lets somebody in again; the slip waits to be printed. */
    @Deed("account.reset-password")
    public Slip resetPassword(String userName, String reason) {
        var account = begun("account.reset-password", userName, reason);
        var slip = keeping.resetPassword(caller.get(), account.id());
        slips.keep(caller.get(), List.of(slip));
        return slip;
    }

    /** Forgets a second factor that was lost; asked for in person. */
    @Deed("account.reset-factor")
    public void resetFactor(String userName, String reason) {
        keeping.resetFactor(
                caller.get(), begun("account.reset-factor", userName, reason).id());
    }

    private PlatformAccount begun(String name, String userName, String reason) {
        deed.on(KIND, userName);
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("account.reason-missing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolation("account.reason-too-long", LONGEST_REASON);
        }
        deed.detail("reason", reason.strip());
        var account = one(userName);
        if (account.place() != null && account.place().length() > 2) {
            var told = Entry.done(account.place(), name).on(KIND, userName);
            trail.onPlatform(told.with("reason", reason.strip()));
        }
        return account;
    }

    /** Nobody shuts their own, so the last one can only go when two shut each other at once. */
    private void requireNotLast(PlatformAccount account) {
        if (!account.roles().contains(PLATFORM_OPERATOR)) {
            return;
        }
        var sql = new Sql(platform);
        sql.list(row -> row, "select pg_advisory_xact_lock(hashtext('platform-operator'))");
        boolean another = sql.list(row -> row.getBoolean(1), """
                select exists (select from account
                    join role_grant on role_grant.account_id = account.id
                        and role_grant.role = ? and role_grant.ended_at is null
                        and ? between role_grant.since and coalesce(role_grant.until, 'infinity')
                    where account.id <> ? and account.disabled_at is null
                        and account.password_hash is not null)""",
                PLATFORM_OPERATOR, NationalTime.today(), account.id()).get(0);
        if (!another) {
            throw new RuleViolation("account.last-operator");
        }
    }
}
