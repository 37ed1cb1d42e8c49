package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.util.Objects;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/** Sessions as stored: begun at sign-in, and kept with when and why they ended. */
@Dependent
class KeptSessions {

    /** A working day: after it a page's session ends however busy it is. */
    static final int LONGEST_HOURS = 12;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    /** Begins a session of the account: at the school of last time, else at the first of its own. */
    Caller begin(KeptAccounts.Kept account, Visit visit) {
        var sql = new Sql(platform);
        var person = account.person();
        var schools = Caller.schools(account.grants());
        Long lastTime = sql.list(row -> row.getObject(1, Long.class), """
                select school_id from account_session where account_id = ?
                order by started_at desc limit 1""", person.account()).stream()
                .filter(Objects::nonNull)
                .filter(schools::contains)
                .findFirst()
                .orElse(null);
        Long school = lastTime != null || schools.isEmpty() ? lastTime : schools.get(0);
        long session = sql.list(row -> row.getLong(1), """
                insert into account_session
                    (account_id, tenant_id, channel, school_id, address, agent)
                values (?, ?, ?, ?, ?, ?) returning id""",
                person.account(), person.tenant(), visit.channel().name(), school,
                visit.address(), visit.agent()).get(0);
        return new Caller(person, session, school, account.grants());
    }

    /** Ends the session; says whether it was open still. */
    boolean end(long session, SessionEnd why) {
        return new Sql(platform).update("""
                update account_session set ended_at = now(), end_reason = ?
                where id = ? and ended_at is null""", why.name(), session) == 1;
    }

    /**
     * Ends every open session of the account.
     *
     * @param but the one that stays, or null for none
     */
    int endAll(long account, Long but, SessionEnd why) {
        return new Sql(platform).update("""
                update account_session set ended_at = now(), end_reason = ?
                where account_id = ? and ended_at is null and id <> ?""",
                why.name(), account, Objects.requireNonNullElse(but, 0L));
    }
}
