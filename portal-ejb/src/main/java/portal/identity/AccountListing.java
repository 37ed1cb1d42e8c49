package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * The accounts of one county as its administrators look them up, and who holds which right; read
 * within the platform's transaction of whoever asks.
 */
@Dependent
class AccountListing {

    /** How long an account may stand unused before somebody should ask whether it is needed. */
    private static final int UNUSED_DAYS = 90;

    private static final int MARK_LENGTH = 16;

    private static final String LAST_SIGN_IN = """
            (select max(account_session.started_at) from account_session
                where account_session.account_id = account.id)""";

    /** A right that holds on the day asked or will. */
    private static final String OPEN_RIGHT = """
            role_grant.account_id = account.id and role_grant.ended_at is null
                and coalesce(role_grant.until, 'infinity') >= ?""";

    private static final String RIGHT = """
            role_grant.id, role_grant.account_id, role_grant.role, role_grant.school_id,
            role_grant.since, role_grant.until, role_grant.acting, role_grant.reason,
            role_grant.granted_at, role_grant.ended_at, role_grant.end_reason,
            granter.display_name as granted_by, ender.display_name as ended_by
            from role_grant
            left join account granter on granter.id = role_grant.granted_by
            left join account ender on ender.id = role_grant.ended_by
            """;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    SignInSettings settings;

    /** The schools of the county, to find by id. */
    record Directory(Map<Long, SchoolName> byId) {

        static Directory of(List<SchoolName> schools) {
            return new Directory(schools.stream()
                    .collect(Collectors.toMap(SchoolName::id, school -> school)));
        }

        /** A school that is no longer listed is still told apart by its number. */
        SchoolName get(Long id) {
            return id == null
                    ? null
                    : byId.getOrDefault(id, new SchoolName(id, String.valueOf(id), String.valueOf(id)));
        }

        Optional<SchoolName> coded(String code) {
            return byId.values().stream().filter(school -> school.code().equals(code)).findFirst();
        }
    }

    /** Conditions in the order of their arguments. */
    private record Conditions(StringBuilder text, List<Object> arguments) {

        Conditions() {
            this(new StringBuilder(), new ArrayList<>());
        }

        void and(String condition, Object... values) {
            text.append(text.isEmpty() ? " where " : " and ").append(condition);
            arguments.addAll(List.of(values));
        }

        Object[] values(Object... further) {
            var all = new ArrayList<>(arguments);
            all.addAll(List.of(further));
            return all.toArray();
        }
    }

    /** A part of the list that the caller may see. */
    AccountPage page(
            Caller by, AccountFilter filter, AccountOrder order, boolean ascending, int first,
            int most, Directory schools) {
        var which = conditions(by, filter, schools);
        var lines = new Sql(platform).list(this::line,
                select() + which.text + " order by " + order.clause(ascending)
                        + " limit ? offset ?",
                which.values(most, first));
        long total = new Sql(platform).list(row -> row.getLong(1),
                "select count(*) from account" + which.text, which.values()).get(0);
        var rights = openRights(
                lines.stream().map(AccountLine::id).toArray(Long[]::new), schools);
        return new AccountPage(lines.stream()
                .map(line -> line.with(rights.getOrDefault(line.id(), List.of())))
                .toList(), total);
    }

    private String select() {
        return """
                select account.id, account.user_name, account.display_name, account.staff_number,
                    account.created_at, account.disabled_at, account.disabled_reason,
                    account.one_time_until, account.password_set_at, account.totp_confirmed_at,
                    account.password_reset_at, account.tenant_id,
                    (select display_name from account by where by.id = account.disabled_by)
                        as disabled_by,
                    (select display_name from account by where by.id = account.password_reset_by)
                        as password_reset_by,
                    %s as last_sign_in, %s as locked,
                    exists (select from role_grant where role_grant.account_id = account.id
                        and role_grant.ended_at is null
                        and coalesce(role_grant.until, 'infinity')
                            >= (now() at time zone 'Asia/Shanghai')::date) as has_right
                from account""".formatted(LAST_SIGN_IN, locked());
    }

    /** What {@link Lockout} says of one name, of all at once. */
    private String locked() {
        return """
                exists (select from sign_in_failure latest
                    where latest.user_name = account.user_name
                        and latest.failed_at > now() - make_interval(mins => %3$d)
                        and (select count(*) from sign_in_failure
                            where sign_in_failure.user_name = account.user_name
                                and sign_in_failure.failed_at <= latest.failed_at
                                and sign_in_failure.failed_at
                                    > latest.failed_at - make_interval(mins => %2$d)) >= %1$d)"""
                .formatted(settings.lockout().failures(), settings.lockout().window().toMinutes(),
                        settings.lockout().lock().toMinutes());
    }

    private Conditions conditions(Caller by, AccountFilter filter, Directory schools) {
        var today = NationalTime.today();
        var which = new Conditions();
        which.and("account.tenant_id = ?", by.getTenant());
        AccountReach.of(by).onlySchool().ifPresent(school -> {
            which.and("exists (select from role_grant where " + OPEN_RIGHT + ")", today);
            which.and("not exists (select from role_grant where " + OPEN_RIGHT
                    + " and (role_grant.role <> 'TEACHER' or role_grant.school_id <> ?))",
                    today, school);
        });
        if (filter.text() != null) {
            String part = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            which.and("(account.user_name ilike ? or account.display_name ilike ?"
                    + " or account.staff_number ilike ?)", part, part, part);
        }
        if (filter.role() != null || filter.school() != null) {
            long school = filter.school() == null ? 0
                    : schools.coded(filter.school()).map(SchoolName::id).orElse(-1L);
            which.and("exists (select from role_grant where " + OPEN_RIGHT
                    + " and (? = '' or role_grant.role = ?)"
                    + " and (? = 0 or role_grant.school_id = ?))",
                    today, Objects.requireNonNullElse(filter.role(), ""),
                    Objects.requireNonNullElse(filter.role(), ""), school, school);
        }
        if (filter.kind() != null) {
            which.and("(" + condition(filter.kind()) + ")");
        }
        return which;
    }

    private String condition(AccountFilter.Kind kind) {
        String noRight = """
                not exists (select from role_grant where role_grant.account_id = account.id
                    and role_grant.ended_at is null and coalesce(role_grant.until, 'infinity')
                        >= (now() at time zone 'Asia/Shanghai')::date)""";
        int changeDays = settings.rules().changeDays();
        String old = changeDays == 0 ? "false"
                : "account.password_set_at < now() - make_interval(days => " + changeDays + ")";
        String open = "account.disabled_at is null";
        return switch (kind) {
            case DISABLED -> "account.disabled_at is not null";
            case LOCKED -> open + " and " + locked();
            case LAPSED -> open + " and account.one_time_until <= now()";
            case WAITING -> open + " and account.one_time_until > now()";
            case NO_RIGHT -> open + " and " + noRight;
            case PASSWORD_OLD -> open + " and account.one_time_until is null and " + old;
            case OPEN -> open + " and account.one_time_until is null and not (" + old + ") and not "
                    + locked() + " and not " + noRight;
            case NEVER_SIGNED_IN -> open + " and " + LAST_SIGN_IN + " is null";
            case UNUSED -> open + " and coalesce(" + LAST_SIGN_IN + ", account.created_at)"
                    + " < now() - make_interval(days => " + UNUSED_DAYS + ")";
            case NO_FACTOR -> open + " and account.totp_confirmed_at is null";
        };
    }

    private AccountLine line(ResultSet row) throws SQLException {
        return new AccountLine(
                row.getLong("id"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("staff_number"),
                state(row),
                instant(row, "one_time_until"),
                instant(row, "last_sign_in"),
                row.getTimestamp("totp_confirmed_at") != null,
                List.of());
    }

    private AccountState state(ResultSet row) throws SQLException {
        var now = Instant.now();
        var oneTime = instant(row, "one_time_until");
        if (row.getTimestamp("disabled_at") != null) {
            return AccountState.DISABLED;
        } else if (row.getBoolean("locked")) {
            return AccountState.LOCKED;
        } else if (oneTime != null) {
            return oneTime.isAfter(now) ? AccountState.WAITING : AccountState.LAPSED;
        } else if (!row.getBoolean("has_right")) {
            return AccountState.NO_RIGHT;
        }
        boolean old = settings.rules().changeDue(instant(row, "password_set_at"))
                .filter(due -> due.isBefore(now))
                .isPresent();
        return old ? AccountState.PASSWORD_OLD : AccountState.OPEN;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Map<Long, List<HeldRight>> openRights(Long[] accounts, Directory schools) {
        var byAccount = new HashMap<Long, List<HeldRight>>();
        new Sql(platform).list(row -> byAccount
                .computeIfAbsent(row.getLong("account_id"), account -> new ArrayList<>())
                .add(right(row, schools)), "select " + RIGHT + """
                where role_grant.account_id = any (?) and role_grant.ended_at is null
                    and coalesce(role_grant.until, 'infinity') >= ?
                order by role_grant.since, role_grant.id""", accounts, NationalTime.today());
        return byAccount;
    }

    private static HeldRight right(ResultSet row, Directory schools) throws SQLException {
        return new HeldRight(
                row.getLong("id"),
                row.getString("role"),
                schools.get(row.getObject("school_id", Long.class)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("acting"),
                row.getString("reason"),
                row.getString("granted_by"),
                instant(row, "granted_at"),
                row.getString("ended_by"),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    /** The id of the account of that name within the caller's county. */
    Optional<Long> find(Caller by, String userName) {
        return new Sql(platform).list(row -> row.getLong(1),
                "select id from account where user_name = ? and tenant_id = ?",
                userName, by.getTenant()).stream().findFirst();
    }

    /** All of one account. */
    AccountFile file(Caller by, long account, Directory schools) {
        var history = new Sql(platform).list(row -> right(row, schools),
                "select " + RIGHT + """
                where role_grant.account_id = ?
                order by role_grant.ended_at is not null, role_grant.since desc,
                    role_grant.id desc""", account);
        var sessions = new Sql(platform).list(row -> new OpenSession(
                row.getLong("id"), Visit.Channel.valueOf(row.getString("channel")),
                row.getString("address"), row.getString("agent"),
                instant(row, "started_at"), instant(row, "seen_at"), false), """
                select id, channel, address, agent, started_at, seen_at from account_session
                where account_id = ? and ended_at is null order by seen_at desc limit 50""",
                account);
        var today = NationalTime.today();
        return new Sql(platform).list(row -> new AccountFile(
                line(row).with(history.stream().filter(held -> held.isOpenOn(today)).toList()),
                mark(account),
                account == by.getAccount(),
                instant(row, "created_at"),
                instant(row, "password_set_at"),
                instant(row, "disabled_at"),
                row.getString("disabled_by"),
                row.getString("disabled_reason"),
                instant(row, "password_reset_at"),
                row.getString("password_reset_by"),
                history, sessions), select() + " where account.id = ?", account).get(0);
    }

    /** How the account stands, in a few letters: whatever a deed changes changes them. */
    String mark(long account) {
        return new Sql(platform).list(row -> digest(row.getString(1)), """
                select concat_ws('|', disabled_at, password_set_at, totp_confirmed_at,
                    (select string_agg(concat_ws(' ', id, until, ended_at), ',' order by id)
                        from role_grant where account_id = account.id))
                from account where id = ?""", account).get(0);
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * What is given already.
     *
     * @param userNames    each with its owner's name
     * @param staffNumbers those that have an account
     */
    record Taken(Map<String, Owner> userNames, Map<String, Owner> staffNumbers) {}

    /** Who has a name already, and whether whoever asks may know. */
    record Owner(String displayName, boolean seen) {}

    /** Which of these names and numbers an account of the county has. */
    Taken taken(Caller by, List<String> userNames, List<String> staffNumbers) {
        var sql = new Sql(platform);
        return new Taken(
                owners(sql, "user_name", by, userNames),
                owners(sql, "staff_number", by, staffNumbers));
    }

    private static Map<String, Owner> owners(
            Sql sql, String column, Caller by, List<String> values) {
        var found = new HashMap<String, Owner>();
        Long school = AccountReach.of(by).onlySchool().orElse(null);
        sql.list(row -> found.put(
                        row.getString(1), new Owner(row.getString(2), row.getBoolean(3))),
                "select " + column + """
                , display_name, ?::bigint is null or exists (select from role_grant
                    where account_id = account.id and school_id = ?::bigint)
                from account where tenant_id = ? and\s""" + column + " = any (?)",
                school, school, by.getTenant(), values.toArray(String[]::new));
        return found;
    }

    /** A part of the register of rights: those that hold on the day or will. */
    RightsPage rights(
            Caller by, String role, String school, int first, int most, Directory schools) {
        var which = new Conditions();
        which.and("role_grant.tenant_id = ?", by.getTenant());
        which.and("role_grant.ended_at is null and coalesce(role_grant.until, 'infinity') >= ?",
                NationalTime.today());
        if (role != null) {
            which.and("role_grant.role = ?", role);
        }
        if (school != null) {
            which.and("role_grant.school_id = ?",
                    schools.coded(school).map(SchoolName::id).orElse(-1L));
        }
        String from = RIGHT.replace("from role_grant",
                ", account.user_name, account.display_name, account.disabled_at from role_grant"
                        + " join account on account.id = role_grant.account_id");
        var lines = new Sql(platform).list(row -> new RightLine(
                row.getString("user_name"), row.getString("display_name"),
                row.getTimestamp("disabled_at") != null, right(row, schools)),
                "select " + from + which.text
                        + " order by role_grant.role, role_grant.school_id nulls first,"
                        + " account.user_name, role_grant.id limit ? offset ?",
                which.values(most, first));
        long total = new Sql(platform).list(row -> row.getLong(1),
                "select count(*) from role_grant" + which.text, which.values()).get(0);
        return new RightsPage(lines, total);
    }

    /** How many hold each role today, of the whole county. */
    Map<String, Integer> holders(Caller by) {
        var holders = new HashMap<String, Integer>();
        new Sql(platform).list(row -> holders.put(row.getString(1), row.getInt(2)), """
                select role_grant.role, count(distinct role_grant.account_id)
                from role_grant join account on account.id = role_grant.account_id
                where role_grant.tenant_id = ? and role_grant.ended_at is null
                    and ? between role_grant.since and coalesce(role_grant.until, 'infinity')
                    and account.disabled_at is null
                group by role_grant.role""", by.getTenant(), NationalTime.today());
        return holders;
    }
}
