package portal.notice;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.Caller;
import portal.identity.CurrentCaller;
import portal.identity.OwnOpenMatters;
import portal.tenancy.TenantSql;
import portal.tenancy.Within;

/**
 * What is sent to the caller, to a role that they have, or to the school at which they act: shown,
 * counted, seen and done.
 */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_ACCOUNT)
public class OwnNotices {

    /** Whose it is: three ways, each of which an index serves. */
    private static final String MINE = """
            (notice.to_user = ? or notice.to_role = any (?) or notice.to_school = ?)""";

    private static final String SEEN = """
            exists (select from notice_seen
                where notice_seen.notice_id = notice.id and notice_seen.seen_by = ?)""";

    private static final String OPEN = """
            (case when notice.to_do then notice.done_at is null else not %s end)""".formatted(SEEN);

    @Inject
    TenantSql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    OwnOpenMatters matters;

    /** Which of them are meant. */
    public enum Which { OPEN, TO_DO, MESSAGES, ALL }

    /** The caller as the statements name them. */
    private record Me(String user, String[] roles, Long school) {

        static Me of(Caller caller) {
            boolean forSchool = caller.getRoles().stream().anyMatch(Addressee.OF_A_SCHOOL::contains);
            return new Me(caller.getName(), caller.getRoles().toArray(String[]::new),
                    forSchool ? caller.school().orElse(null) : null);
        }

        List<Object> with(Object... before) {
            var all = new ArrayList<Object>(List.of(before));
            all.add(user);
            all.add(roles);
            all.add(school);
            return all;
        }
    }

    /** What accounts wait for: no rows here, and always true. */
    public List<Notice> standing() {
        return matters.open().stream()
                .map(open -> new Notice(null, open.matter(), true,
                        List.of(Long.toString(open.count())), open.path(), null, open.since(),
                        false, null, null))
                .toList();
    }

    /** What is to do first, by its last day; then the latest. */
    public List<Notice> page(Which which, int first, int most) {
        var me = Me.of(caller.get());
        var arguments = me.with(me.user());
        arguments.addAll(List.of(which.name(), which.name(), which.name()));
        arguments.addAll(List.of(which.name(), me.user(), first, most));
        return sql.list(OwnNotices::notice, """
                select notice.*, %s as seen from notice
                where %s and (? = 'ALL' or ? = 'TO_DO' and notice.to_do
                    or ? = 'MESSAGES' and not notice.to_do or ? = 'OPEN' and %s)
                order by (notice.to_do and notice.done_at is null) desc,
                    case when notice.done_at is null then notice.due_on end nulls last,
                    notice.raised_at desc, notice.id desc
                offset ? limit ?""".formatted(SEEN, MINE, OPEN), arguments.toArray());
    }

    public long count(Which which) {
        var me = Me.of(caller.get());
        var arguments = me.with();
        arguments.addAll(List.of(
                which.name(), which.name(), which.name(), which.name(), me.user()));
        return sql.list(row -> row.getLong(1), """
                select count(*) from notice
                where %s and (? = 'ALL' or ? = 'TO_DO' and notice.to_do
                    or ? = 'MESSAGES' and not notice.to_do or ? = 'OPEN' and %s)"""
                .formatted(MINE, OPEN), arguments.toArray()).get(0);
    }

    /** How many wait for the caller, in one statement; more than so many are not counted. */
    public int waiting(int most) {
        var me = Me.of(caller.get());
        var arguments = me.with();
        arguments.addAll(List.of(me.user(), most));
        return sql.list(row -> row.getInt(1), """
                select count(*) from (select from notice where %s and %s limit ?) as waiting"""
                .formatted(MINE, OPEN), arguments.toArray()).get(0);
    }

    /** The caller has seen all messages that were sent to them so far. */
    @Deed("notice.see-all")
    public void seeAll() {
        var me = Me.of(caller.get());
        var arguments = me.with(me.user());
        arguments.add(me.user());
        int seen = sql.update("""
                insert into notice_seen (tenant_id, notice_id, seen_by)
                select notice.tenant_id, notice.id, ? from notice
                where not notice.to_do and %s and not %s
                on conflict do nothing""".formatted(MINE, SEEN), arguments.toArray());
        deed.detail("notices", seen);
    }

    /** The caller has seen that message. */
    @Deed("notice.see")
    public void see(long id) {
        deed.on("Notice", id);
        requireMine(id);
        sql.update("""
                insert into notice_seen (tenant_id, notice_id, seen_by)
                select tenant_id, id, ? from notice where id = ?
                on conflict do nothing""", caller.get().getName(), id);
    }

    /** The caller has done it, for all to whom it was sent. */
    @Deed("notice.do")
    public void done(long id) {
        deed.on("Notice", id);
        requireMine(id);
        sql.update("""
                update notice set done_at = now(), done_by = ?, version = version + 1
                where id = ? and to_do and done_at is null""", caller.get().getName(), id);
    }

    private void requireMine(long id) {
        var arguments = Me.of(caller.get()).with(id);
        if (sql.list(row -> true, "select from notice where id = ? and " + MINE,
                arguments.toArray()).isEmpty()) {
            throw new NotFound("Notice");
        }
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"), row.getString("kind"), row.getBoolean("to_do"),
                List.of((String[]) row.getArray("figures").getArray()), row.getString("path"),
                row.getObject("due_on", LocalDate.class), instant(row.getTimestamp("raised_at")),
                row.getBoolean("seen"), instant(row.getTimestamp("done_at")),
                row.getString("done_by"));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
