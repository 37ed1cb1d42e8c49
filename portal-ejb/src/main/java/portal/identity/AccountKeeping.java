package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * How accounts are opened, given rights, shut and helped in again (账号管理), for every boundary that
 * administers some: each deed is refused unless it is within the reach of whoever does it, and held
 * by the database to their county.
 *
 * <p>It works in the platform's transaction that its caller is in, and leaves it confined to the
 * county of the first who did something in it.
 */
@Dependent
class AccountKeeping {

    /** What stands before the place in a user name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Passwords passwords;

    @Inject
    KeptSessions sessions;

    @Inject
    KeptFactors factors;

    @Inject
    SignInSettings settings;

    @Inject
    AuditTrail trail;

    /**
     * A right to be given.
     *
     * @param school the school's id where the role is a school's, or null
     * @param until  the last day, or null
     */
    record Right(
            String role, Long school, LocalDate since, LocalDate until, boolean acting,
            String reason) {}

    /**
     * An account to be opened, in the county or the province named, or the platform's own.
     *
     * @param name        what stands before the {@code @}, or all of it for the platform's
     * @param staffNumber a teacher's number at their school, or null
     */
    record Opening(
            String name, String displayName, String tenant, String province, String staffNumber,
            List<Right> rights) {

        String userName() {
            String place = tenant != null ? tenant : province;
            return place == null ? name : name + "@" + place;
        }
    }

    /** What the owner of an account is told once, on paper, and nobody ever again. */
    record Slip(long account, String userName, String displayName, String oneTimePassword) {}

    /** Opens an account with its first rights and a one-time password. */
    Slip open(Caller by, Opening opening) {
        confine(by);
        if (!NAME.matcher(opening.name()).matches()) {
            throw new RuleViolation("account.name-malformed");
        }
        if (opening.displayName().isBlank()) {
            throw new RuleViolation("account.nameless");
        }
        requireFree(opening);
        String userName = opening.userName();
        String password = OneTimePassword.random();
        var opened = new Sql(platform).list(row -> row.getLong(1), """
                insert into account (tenant_id, province, user_name, display_name, staff_number,
                    password_hash, one_time_until)
                values (?, ?, ?, ?, ?, ?, now() + make_interval(days => ?))
                on conflict (user_name) do nothing returning id""",
                opening.tenant(), opening.province(), userName, opening.displayName().strip(),
                opening.staffNumber(), passwords.keepRandom(password), settings.oneTimeDays());
        if (opened.isEmpty()) {
            throw new RuleViolation("account.name-taken", userName);
        }
        long account = opened.get(0);
        for (var right : opening.rights()) {
            give(by, person(account), right);
        }
        record(by, "account.open", person(account));
        return new Slip(account, userName, opening.displayName().strip(), password);
    }

    private void requireFree(Opening opening) {
        boolean taken = new Sql(platform).list(row -> row.getBoolean(1), """
                select exists (select from account where tenant_id = ? and staff_number = ?)""",
                opening.tenant(), opening.staffNumber()).get(0);
        if (taken) {
            throw new RuleViolation("account.staff-number-taken", opening.staffNumber());
        }
    }

    /** Gives a right; every session of the account ends, since what it was opened for has changed. */
    long grant(Caller by, long account, Right right) {
        confine(by);
        var whose = reached(by, account);
        long grant = give(by, whose, right);
        sessions.endAll(account, null, SessionEnd.RIGHTS_CHANGED);
        return grant;
    }

    private long give(Caller by, Person whose, Right right) {
        AccountReach.of(by).requireRight(whose, right.role(), right.school());
        if (right.until() != null && right.until().isBefore(right.since())) {
            throw new RuleViolation("grant.ends-before-it-begins");
        }
        if (right.acting() && right.until() == null) {
            throw new RuleViolation("grant.acting-without-end");
        }
        var meeting = rights(whose.account()).stream()
                .filter(held -> held.meets(right.since(), right.until()))
                .toList();
        Duties.of(whose).requireSeparate(right.role(), right.school(), meeting);
        if (meeting.stream().anyMatch(held -> held.role().equals(right.role())
                && Objects.equals(held.school(), right.school()))) {
            throw new RuleViolation("grant.held-already");
        }
        record(by, "account.give-right", whose, Arrays.asList(
                "role", right.role(), "school", right.school(), "since", right.since(),
                "until", right.until(), "acting", right.acting(), "reason", right.reason()));
        return new Sql(platform).list(row -> row.getLong(1), """
                insert into role_grant (account_id, tenant_id, role, school_id, since, until, acting,
                    reason, granted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                whose.account(), whose.tenant(), right.role(), right.school(), right.since(),
                right.until(), right.acting(), right.reason(), by.getAccount()).get(0);
    }

    /** Ends a right at once, and with it every session of the account. */
    void end(Caller by, long grant, String reason) {
        confine(by);
        long account = new Sql(platform).list(row -> row.getLong(1),
                "select account_id from role_grant where id = ? and ended_at is null for update",
                grant).stream().findFirst().orElseThrow(() -> new NotFound("RoleGrant"));
        var whose = reached(by, account);
        var ending = rights(account).stream().filter(held -> held.id() == grant).findFirst()
                .orElseThrow(() -> new NotFound("RoleGrant"));
        AccountReach.of(by).requireRight(whose, ending.role(), ending.school());
        new Sql(platform).update("""
                update role_grant set ended_at = now(), ended_by = ?, end_reason = ? where id = ?""",
                by.getAccount(), reason, grant);
        record(by, "account.end-right", whose, Arrays.asList(
                "role", ending.role(), "school", ending.school(), "reason", reason));
        sessions.endAll(account, null, SessionEnd.RIGHTS_CHANGED);
    }

    /** Shuts the account; what it did and was stays on record. */
    void disable(Caller by, long account) {
        confine(by);
        record(by, "account.disable", reached(by, account));
        new Sql(platform).update(
                "update account set disabled_at = coalesce(disabled_at, now()) where id = ?", account);
        sessions.endAll(account, null, SessionEnd.DISABLED);
    }

    void enable(Caller by, long account) {
        confine(by);
        record(by, "account.enable", reached(by, account));
        new Sql(platform).update("update account set disabled_at = null where id = ?", account);
    }

    /** Lets somebody in again who forgot their password or is locked out: with a new one-time password. */
    Slip resetPassword(Caller by, long account) {
        confine(by);
        var whose = reached(by, account);
        record(by, "account.reset-password", whose);
        String password = OneTimePassword.random();
        var sql = new Sql(platform);
        sql.update("""
                insert into password_past (account_id, tenant_id, password_hash)
                select id, tenant_id, password_hash from account
                where id = ? and password_hash is not null and one_time_until is null""", account);
        sql.update("""
                update account set password_hash = ?, password_set_at = clock_timestamp(),
                    one_time_until = now() + make_interval(days => ?)
                where id = ?""", passwords.keepRandom(password), settings.oneTimeDays(), account);
        sql.update("delete from sign_in_failure where user_name = ?", whose.userName());
        sessions.endAll(account, null, SessionEnd.PASSWORD_RESET);
        return new Slip(account, whose.userName(), whose.displayName(), password);
    }

    /** Forgets the second factor of somebody who lost it; where it is demanded they enrol anew. */
    void resetFactor(Caller by, long account) {
        confine(by);
        record(by, "account.reset-factor", reached(by, account));
        factors.forget(account);
        sessions.endAll(account, null, SessionEnd.FACTOR_CHANGED);
    }

    /** Every right of the account that holds today or will. */
    List<RoleGrant> rights(long account) {
        return new Sql(platform).list(RoleGrants::read, """
                select id as grant_id, role, school_id, since, until, acting from role_grant
                where account_id = ? and ended_at is null
                    and coalesce(until, 'infinity') >= ?
                order by id""", account, NationalTime.today());
    }

    private Person reached(Caller by, long account) {
        var whose = person(account);
        AccountReach.of(by).requireAccount(whose, rights(account));
        return whose;
    }

    /** The account, held until the end: two who give rights at once see what the other gave. */
    private Person person(long account) {
        return new Sql(platform).list(row -> new Person(
                row.getLong("id"), row.getString("user_name"), row.getString("display_name"),
                row.getString("tenant_id"), row.getString("province"), null,
                row.getBoolean("demonstration")), """
                select id, user_name, display_name, tenant_id, province, demonstration from account
                where id = ? for update""", account)
                .stream().findFirst().orElseThrow(() -> new NotFound("Account"));
    }

    private void record(Caller by, String deed, Person whose) {
        record(by, deed, whose, List.of());
    }

    /**
     * On record where the account is, whoever did it.
     *
     * @param details names and values by turns; what is null is left out
     */
    private void record(Caller by, String deed, Person whose, List<?> details) {
        var entry = Entry.done(whose.tenant(), deed).by(by.getName())
                .on("Account", whose.userName());
        for (int i = 0; i < details.size(); i += 2) {
            if (details.get(i + 1) != null) {
                entry = entry.with((String) details.get(i), details.get(i + 1));
            }
        }
        trail.onPlatform(entry);
    }

    /** Whoever is a county's works for their county alone, whatever a statement forgets to say. */
    private void confine(Caller by) {
        if (by.getTenant() != null) {
            new Sql(platform).list(row -> row.getString(1),
                    "select set_config('app.tenant_id', ?, true)", by.getTenant());
        }
    }
}
