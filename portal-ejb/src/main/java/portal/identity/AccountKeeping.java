package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
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

    /** Whoever stands in longer than a year holds the post, and is to be appointed to it. */
    private static final int ACTING_MONTHS = 12;

    private static final int LONGEST_NAME = 60;

    /** One line without signs that are not seen, so that nobody's name forges another line. */
    private static final Pattern PLAIN =
            Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]{1," + LONGEST_NAME + "}");

    /** A right begins and ends within a life of work from today. */
    private static final int YEARS = 50;

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

    /** Opens an account with its first rights and a one-time password. */
    Slip open(Caller by, Opening opening) {
        confine(by);
        requireSound(opening);
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
        return slip(account, userName, opening.displayName().strip(), password);
    }

    private Slip slip(long account, String userName, String displayName, String password) {
        return new Slip(account, userName, displayName, null, password,
                Instant.now().plus(Duration.ofDays(settings.oneTimeDays())));
    }

    /** Whether a user name of this form can be given. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void requireSound(Opening opening) {
        if (!isName(opening.name())) {
            throw new RuleViolation("account.name-malformed");
        }
        if (opening.displayName().isBlank()) {
            throw new RuleViolation("account.nameless");
        }
        if (!PLAIN.matcher(opening.displayName().strip()).matches()
                || opening.staffNumber() != null
                        && !PLAIN.matcher(opening.staffNumber()).matches()) {
            throw new RuleViolation("account.not-one-line", LONGEST_NAME);
        }
    }

    /**
     * Opens many accounts of one county at once, all or none, each with one right: a county of
     * thousands takes seconds, where one by one it would take minutes.
     */
    List<Slip> openAll(Caller by, List<Opening> openings) {
        confine(by);
        openings.forEach(opening -> requireOpenable(by, opening));
        var drawn = openings.stream().map(opening -> OneTimePassword.random()).toList();
        var hashes = drawn.parallelStream().map(passwords::keepRandom).toList();
        var accounts = accountsInserted(openings, hashes);
        if (accounts.size() < openings.size()) {
            throw new RuleViolation("account.some-taken", openings.size() - accounts.size());
        }
        insertRights(by, openings, accounts);
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < openings.size(); i++) {
            var opening = openings.get(i);
            slips.add(slip(accounts.get(opening.userName()), opening.userName(),
                    opening.displayName().strip(), drawn.get(i)));
        }
        return slips;
    }

    /** Refuses what could not be opened even if its name is free. */
    void requireOpenable(Caller by, Opening opening) {
        requireSound(opening);
        var right = opening.rights().get(0);
        var whose = new Person(0, opening.userName(), opening.displayName(), opening.tenant(),
                opening.province(), null, false);
        Duties.of(whose).requireSeparate(right.role(), right.school(), List.of());
        AccountReach.of(by).requireRight(whose, right.role(), right.school());
        TwoHands.of(by).requireOneEnough(right.role(), List.of());
        requireDated(right);
    }

    /** The ids of those that were free, by user name. */
    private Map<String, Long> accountsInserted(List<Opening> openings, List<String> hashes) {
        var inserted = new HashMap<String, Long>();
        new Sql(platform).list(row -> inserted.put(row.getString(1), row.getLong(2)), """
                insert into account (tenant_id, user_name, display_name, staff_number,
                    password_hash, one_time_until)
                select ?, opened.user_name, opened.display_name, opened.staff_number,
                    opened.password_hash, now() + make_interval(days => ?)
                from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                    as opened (user_name, display_name, staff_number, password_hash)
                on conflict do nothing returning user_name, id""",
                openings.get(0).tenant(), settings.oneTimeDays(),
                texts(openings, Opening::userName),
                texts(openings, opening -> opening.displayName().strip()),
                texts(openings, Opening::staffNumber),
                hashes.toArray(String[]::new));
        return inserted;
    }

    private void insertRights(Caller by, List<Opening> openings, Map<String, Long> accounts) {
        new Sql(platform).update("""
                insert into role_grant (account_id, tenant_id, role, school_id, since, until, acting,
                    reason, granted_by)
                select given.account_id, ?, given.role, given.school_id, given.since::date,
                    given.until::date, given.acting, given.reason, ?
                from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::boolean[],
                        ?::text[])
                    as given (account_id, role, school_id, since, until, acting, reason)""",
                openings.get(0).tenant(), by.getAccount(),
                openings.stream().map(opening -> accounts.get(opening.userName()))
                        .toArray(Long[]::new),
                texts(openings, opening -> opening.rights().get(0).role()),
                openings.stream().map(opening -> opening.rights().get(0).school())
                        .toArray(Long[]::new),
                texts(openings, opening -> opening.rights().get(0).since()),
                texts(openings, opening -> opening.rights().get(0).until()),
                openings.stream().map(opening -> opening.rights().get(0).acting())
                        .toArray(Boolean[]::new),
                texts(openings, opening -> opening.rights().get(0).reason()));
    }

    private static String[] texts(List<Opening> openings, Function<Opening, Object> what) {
        return openings.stream().map(what)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
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
        requireDated(right);
        var meeting = rights(whose.account()).stream()
                .filter(held -> held.meets(right.since(), right.until()))
                .toList();
        Duties.of(whose).requireSeparate(right.role(), right.school(), meeting);
        if (meeting.stream().anyMatch(held -> held.role().equals(right.role())
                && Objects.equals(held.school(), right.school()))) {
            throw new RuleViolation("grant.held-already");
        }
        requireHands(by, whose.account(), AccountTouch.GRANT, right.role(), null);
        return new Sql(platform).list(row -> row.getLong(1), """
                insert into role_grant (account_id, tenant_id, role, school_id, since, until, acting,
                    reason, granted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                whose.account(), whose.tenant(), right.role(), right.school(), right.since(),
                right.until(), right.acting(), right.reason(), by.getAccount()).get(0);
    }

    private static void requireDated(Right right) {
        var today = NationalTime.today();
        for (var day : Arrays.asList(right.since(), right.until())) {
            if (day != null && Math.abs(day.getYear() - (long) today.getYear()) > YEARS) {
                throw new RuleViolation("grant.day-out-of-range", YEARS);
            }
        }
        if (right.until() != null && right.until().isBefore(right.since())) {
            throw new RuleViolation("grant.ends-before-it-begins");
        }
        if (right.acting() && right.until() == null) {
            throw new RuleViolation("grant.acting-without-end");
        }
        if (right.acting() && !right.until().isBefore(right.since().plusMonths(ACTING_MONTHS))) {
            throw new RuleViolation("grant.acting-too-long", ACTING_MONTHS);
        }
    }

    /**
     * Lets a right end with a day that is today or later; every session of the account ends, since
     * what it was opened for has changed.
     */
    void endWith(Caller by, long account, long grant, LocalDate lastDay, String reason) {
        confine(by);
        var whose = reached(by, account);
        var ending = rights(account).stream().filter(held -> held.id() == grant).findFirst()
                .orElseThrow(() -> new NotFound("RoleGrant"));
        AccountReach.of(by).requireRight(whose, ending.role(), ending.school());
        requireHands(by, account, AccountTouch.END, null, grant);
        if (lastDay.isBefore(ending.since())) {
            throw new RuleViolation("grant.ends-before-it-begins");
        }
        if (ending.until() != null && lastDay.isAfter(ending.until())) {
            throw new RuleViolation("grant.ends-sooner-already", ending.until());
        }
        new Sql(platform).update("""
                update role_grant set until = ?, ended_by = ?, end_reason = ? where id = ?""",
                lastDay, by.getAccount(), reason, grant);
        sessions.endAll(account, null, SessionEnd.RIGHTS_CHANGED);
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
        requireHands(by, account, AccountTouch.END, null, grant);
        new Sql(platform).update("""
                update role_grant set ended_at = now(), ended_by = ?, end_reason = ? where id = ?""",
                by.getAccount(), reason, grant);
        sessions.endAll(account, null, SessionEnd.RIGHTS_CHANGED);
    }

    /** Shuts the account; what it did and was stays on record. */
    void disable(Caller by, long account) {
        confine(by);
        reached(by, account);
        requireHands(by, account, AccountTouch.DISABLE, null, null);
        new Sql(platform).update(
                "update account set disabled_at = coalesce(disabled_at, now()) where id = ?", account);
        sessions.endAll(account, null, SessionEnd.DISABLED);
    }

    /** Shuts the account for a reason that its page tells. */
    void disable(Caller by, long account, String reason) {
        disable(by, account);
        new Sql(platform).update("update account set disabled_by = ?, disabled_reason = ? where id = ?",
                by.getAccount(), reason, account);
    }

    void enable(Caller by, long account) {
        confine(by);
        reached(by, account);
        requireHands(by, account, AccountTouch.ENABLE, null, null);
        new Sql(platform).update("""
                update account set disabled_at = null, disabled_by = null, disabled_reason = null
                where id = ?""", account);
    }

    /** Ends whatever the account has open. */
    int endSessions(Caller by, long account) {
        confine(by);
        reached(by, account);
        TwoHands.of(by).requireOneEnough(null, rights(account));
        return sessions.endAll(account, null, SessionEnd.ENDED_BY_ADMINISTRATOR);
    }

    /** Lets somebody in again who forgot their password or is locked out: with a new one-time password. */
    Slip resetPassword(Caller by, long account) {
        confine(by);
        var whose = reached(by, account);
        requireHands(by, account, AccountTouch.RESET_PASSWORD, null, null);
        String password = OneTimePassword.random();
        var sql = new Sql(platform);
        sql.update("""
                insert into password_past (account_id, tenant_id, password_hash)
                select id, tenant_id, password_hash from account
                where id = ? and password_hash is not null and one_time_until is null""", account);
        sql.update("""
                update account set password_hash = ?, password_set_at = clock_timestamp(),
                    one_time_until = now() + make_interval(days => ?),
                    password_reset_at = now(), password_reset_by = ?
                where id = ?""", passwords.keepRandom(password), settings.oneTimeDays(),
                by.getAccount(), account);
        sql.update("delete from sign_in_failure where user_name = ?", whose.userName());
        sessions.endAll(account, null, SessionEnd.PASSWORD_RESET);
        return slip(account, whose.userName(), whose.displayName(), password);
    }

    /** Forgets the second factor of somebody who lost it; where it is demanded they enrol anew. */
    void resetFactor(Caller by, long account) {
        confine(by);
        reached(by, account);
        requireHands(by, account, AccountTouch.RESET_FACTOR, null, null);
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

    Person reached(Caller by, long account) {
        var whose = person(account);
        AccountReach.of(by).requireAccount(whose, rights(account));
        return whose;
    }

    /** The account, held until the end: two who give rights at once see what the other gave. */
    private Person person(long account) {
        return person(account, true);
    }

    Person person(long account, boolean held) {
        return new Sql(platform).list(row -> new Person(
                row.getLong("id"), row.getString("user_name"), row.getString("display_name"),
                row.getString("tenant_id"), row.getString("province"), null,
                row.getBoolean("demonstration")), """
                select id, user_name, display_name, tenant_id, province, demonstration from account
                where id = ? %s""".formatted(held ? "for update" : ""), account)
                .stream().findFirst().orElseThrow(() -> new NotFound("Account"));
    }

    /** Refuses what needs a second person, unless that person has just confirmed it. */
    private void requireHands(
            Caller by, long account, AccountTouch touch, String role, Long grant) {
        if (!TwoHands.of(by).enough(role, rights(account))
                && !confirmed(by, account, touch, role, grant)) {
            throw new RuleViolation("account.needs-second-hand");
        }
    }

    private boolean confirmed(
            Caller by, long account, AccountTouch touch, String role, Long grant) {
        return new Sql(platform).list(row -> row.getBoolean(1), """
                select exists (select from account_proposal
                    where account_id = ? and touch = ? and proposed_by = ?
                        and role is not distinct from ? and grant_id is not distinct from ?
                        and decision = 'CONFIRMED' and done_at is null)""",
                account, touch.name(), by.getAccount(), role, grant).get(0);
    }

    /** Whoever is a county's works for their county alone, whatever a statement forgets to say. */
    private void confine(Caller by) {
        if (by.getTenant() != null) {
            new Sql(platform).list(row -> row.getString(1),
                    "select set_config('app.tenant_id', ?, true)", by.getTenant());
        }
    }
}
