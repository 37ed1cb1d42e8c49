package portal.platform;

import static portal.tenancy.Role.PLATFORM_OPERATOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.SessionEnd;
import portal.tenancy.FolderServing;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/**
 * The counties that the platform serves, as its operator runs them: counted, closed, opened again, and
 * their folders read anew. What is done to a county is on record there as well.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Counties {

    private static final String KIND = "County";

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    FolderServing folders;

    @Inject
    CurrentDeed deed;

    @Inject
    AuditTrail trail;

    /** All of them by code. */
    public List<County> all() {
        return new Sql(platform).list(Counties::county, """
                select tenant.id, tenant.name, province.name as province, tenant.opened_on,
                    tenant.closed_on,
                    exists (select from role_grant
                        join account on account.id = role_grant.account_id
                            and account.disabled_at is null and account.password_hash is not null
                        where role_grant.tenant_id = tenant.id
                            and role_grant.role = 'BUREAU_ADMIN' and role_grant.ended_at is null
                            and ? between role_grant.since
                                and coalesce(role_grant.until, 'infinity')) as administrated,
                    (select count(*) from account where account.tenant_id = tenant.id
                        and account.disabled_at is null) as accounts,
                    (select (max(started_at) at time zone 'Asia/Shanghai')::date
                        from account_session
                        where account_session.tenant_id = tenant.id) as last_sign_in
                from tenant join province on province.code = tenant.province
                order by tenant.id""", NationalTime.today());
    }

    private static County county(ResultSet row) throws SQLException {
        return new County(
                row.getString("id"), row.getString("name"), row.getString("province"),
                day(row, "opened_on"), day(row, "closed_on"), row.getBoolean("administrated"),
                row.getLong("accounts"), day(row, "last_sign_in"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    /** What this node found in the folders when it last read them. */
    public FolderServing.Reading folders() {
        return folders.last();
    }

    /** Reads the folders of all counties as at a start: new counties open, figures come into force. */
    @Deed("county.read-folders")
    public FolderServing.Reading readFolders() {
        var reading = folders.read();
        deed.detail("counties", reading.counties());
        deed.detail("faults", reading.faults().size());
        return reading;
    }

    /**
     * Closes a county from now on: every session of its people ends and nobody signs in; nothing that
     * it keeps is lost.
     *
     * @param typed the county's code once more, so that no other is closed by mistake
     */
    @Deed("county.close")
    public void close(String code, String typed) {
        deed.on(KIND, code);
        requireTyped(code, typed);
        var sql = new Sql(platform);
        if (sql.update("update tenant set closed_on = ? where id = ? and closed_on is null",
                NationalTime.today(), code) == 0) {
            throw new NotFound(KIND);
        }
        int ended = sql.update("""
                update account_session set ended_at = now(), end_reason = ?
                where tenant_id = ? and ended_at is null""", SessionEnd.COUNTY_CLOSED.name(), code);
        deed.detail("sessions", ended);
        trail.onPlatform(Entry.done(code, "county.close").on(KIND, code).with("sessions", ended));
    }

    /** Opens a closed county again: its accounts sign in as before. */
    @Deed("county.reopen")
    public void reopen(String code, String typed) {
        deed.on(KIND, code);
        requireTyped(code, typed);
        if (new Sql(platform).update(
                "update tenant set closed_on = null where id = ? and closed_on is not null",
                code) == 0) {
            throw new NotFound(KIND);
        }
        trail.onPlatform(Entry.done(code, "county.reopen").on(KIND, code));
    }

    private static void requireTyped(String code, String typed) {
        if (typed == null || !typed.strip().equals(code)) {
            throw new RuleViolation("county.code-not-typed", code);
        }
    }
}
