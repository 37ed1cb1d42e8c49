package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/** Accounts as stored, with the secrets that nothing outside this package sees. */
@Dependent
class KeptAccounts {

    /** Which of an account's grants hold on a day. */
    private static final String GRANTS_TODAY = """
            left join role_grant on role_grant.account_id = account.id
                and role_grant.ended_at is null
                and ? between role_grant.since and coalesce(role_grant.until, 'infinity')
            """;

    private static final String PERSON = """
            account.id, account.user_name, account.display_name, account.tenant_id, account.province,
            coalesce(tenant.name, province.name) as place_name, account.demonstration,
            role_grant.id as grant_id, role_grant.role, role_grant.school_id, role_grant.since,
            role_grant.until, role_grant.acting""";

    private static final String PLACES = """
            left join tenant on tenant.id = account.tenant_id
            left join province on province.code = account.province
            """;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    /**
     * An account with its secrets.
     *
     * @param grants what holds today, the oldest first
     */
    record Kept(
            Person person,
            String passwordHash,
            Instant passwordSetAt,
            Instant oneTimeUntil,
            byte[] factor,
            boolean factorConfirmed,
            Long factorLastStep,
            List<RoleGrant> grants) {

        /** Whether a one-time password (一次性密码) is what opens it, until another is chosen. */
        boolean isOneTime() {
            return oneTimeUntil != null;
        }
    }

    /** One row of the account's grants, or of the account alone where it has none today. */
    private record Line(Kept account, Long session, Long actedAt) {}

    /** The account of that name, unless it is disabled or its county is closed. */
    Optional<Kept> find(String userName) {
        return findBy("account.user_name", userName);
    }

    /** The account that a provider of identities knows by that name of its own. */
    Optional<Kept> findExternal(String subject) {
        return findBy("account.external_subject", subject);
    }

    /** Who reset the password that waits to be replaced, where an administrator did. */
    Optional<PasswordReset> reset(long account) {
        return new Sql(platform).list(row -> new PasswordReset(
                row.getTimestamp(1).toInstant(), row.getString(2)), """
                select account.password_reset_at, administrator.display_name
                from account
                left join account administrator on administrator.id = account.password_reset_by
                    and administrator.tenant_id = account.tenant_id
                where account.id = ? and account.one_time_until is not null
                    and account.password_reset_at is not null""", account).stream().findFirst();
    }

    private Optional<Kept> findBy(String column, String name) {
        return whole(new Sql(platform).list(KeptAccounts::line, """
                select %s, account.password_hash, account.password_set_at, account.one_time_until,
                    account.totp_secret, account.totp_confirmed_at, account.totp_last_step,
                    null::bigint as session_id, null::bigint as acted_at
                from account %s %s
                where %s = ? and account.disabled_at is null and tenant.closed_on is null
                order by role_grant.id""".formatted(PERSON, PLACES, GRANTS_TODAY, column),
                NationalTime.today(), name))
                .map(Line::account);
    }

    /** Whoever that session is open for, as they may act now; and that they were seen, once a minute. */
    Optional<Caller> inSession(String userName, long session) {
        return whole(new Sql(platform).list(KeptAccounts::line, """
                with seen as (
                    update account_session set seen_at = now()
                    where id = ? and ended_at is null and seen_at < now() - interval '1 minute')
                select %s, null as password_hash, account.password_set_at, account.one_time_until,
                    null::bytea as totp_secret, account.totp_confirmed_at, account.totp_last_step,
                    account_session.id as session_id, account_session.school_id as acted_at
                from account_session
                join account on account.id = account_session.account_id %s %s
                where account_session.id = ? and account_session.ended_at is null
                    and (account_session.channel <> 'PAGE'
                        or account_session.started_at > now() - make_interval(hours => ?))
                    and account.user_name = ? and account.disabled_at is null
                    and tenant.closed_on is null
                order by role_grant.id""".formatted(PERSON, PLACES, GRANTS_TODAY),
                session, NationalTime.today(), session, KeptSessions.LONGEST_HOURS, userName))
                .map(line -> new Caller(
                        line.account().person(), line.session(), line.actedAt(),
                        line.account().grants(),
                        line.account().person().demonstration()
                                ? null : line.account().passwordSetAt()));
    }

    private static Optional<Line> whole(List<Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var grants = new ArrayList<RoleGrant>();
        lines.forEach(line -> grants.addAll(line.account().grants()));
        var first = lines.get(0);
        var account = first.account();
        return Optional.of(new Line(
                new Kept(account.person(), account.passwordHash(), account.passwordSetAt(),
                        account.oneTimeUntil(), account.factor(), account.factorConfirmed(),
                        account.factorLastStep(), grants),
                first.session(), first.actedAt()));
    }

    private static Line line(ResultSet row) throws SQLException {
        var oneTimeUntil = row.getTimestamp("one_time_until");
        var account = new Kept(
                new Person(
                        row.getLong("id"),
                        row.getString("user_name"),
                        row.getString("display_name"),
                        row.getString("tenant_id"),
                        row.getString("province"),
                        row.getString("place_name"),
                        row.getBoolean("demonstration")),
                row.getString("password_hash"),
                row.getTimestamp("password_set_at").toInstant(),
                oneTimeUntil == null ? null : oneTimeUntil.toInstant(),
                row.getBytes("totp_secret"),
                row.getTimestamp("totp_confirmed_at") != null,
                row.getObject("totp_last_step", Long.class),
                grant(row));
        return new Line(account, row.getObject("session_id", Long.class),
                row.getObject("acted_at", Long.class));
    }

    private static List<RoleGrant> grant(ResultSet row) throws SQLException {
        return row.getString("role") == null ? List.of() : List.of(RoleGrants.read(row));
    }
}
