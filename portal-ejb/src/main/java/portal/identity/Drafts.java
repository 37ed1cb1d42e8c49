package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/**
 * What callers typed into forms and have not sent yet (草稿), each their own alone: kept so that neither an
 * ended session nor a lost line takes it from them.
 *
 * <p>A draft changes no record and is nobody's deed, so it is not audited. It stands sealed, and is seen at the
 * school alone at which it was typed.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Drafts {

    /** The longest page address, form name and text of fields that are kept. */
    public static final int LONGEST_PAGE = 500;
    public static final int LONGEST_FORM = 200;
    public static final int MOST_BYTES = 64 << 10;

    /** Of one account; the oldest beyond go. */
    static final int MOST = 100;

    static final int DAYS = 30;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    @Inject
    CurrentCaller current;

    /** What stands in one form of a page. */
    public record Draft(String form, Instant savedAt, String fields) {}

    /** Keeps what stands in the form now, in place of what stood there before. */
    public void keep(String page, String form, String fields) {
        byte[] text = fields.getBytes(StandardCharsets.UTF_8);
        if (page.length() > LONGEST_PAGE || form.length() > LONGEST_FORM || text.length > MOST_BYTES) {
            throw new IllegalArgumentException("a draft of " + text.length + " bytes");
        }
        var caller = current.get();
        var sql = new Sql(platform);
        long id = sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
        sql.update("""
                insert into draft (id, account_id, tenant_id, school_id, page, form, fields)
                select ?, id, tenant_id, cast(? as bigint), ?, ?, ? from account where user_name = ?
                on conflict on constraint draft_once
                do update set id = excluded.id, fields = excluded.fields, saved_at = now()""",
                id, caller.school().orElse(null), page, form,
                seal.close(text, SealedColumn.DRAFT.place(id)), caller.getName());
        sql.update("""
                delete from draft using account
                where account.user_name = ? and draft.account_id = account.id and draft.saved_at <= (
                    select older.saved_at from draft older where older.account_id = account.id
                    order by older.saved_at desc offset ? limit 1)""",
                caller.getName(), MOST);
    }

    /** What the caller left in the forms of a page. */
    public List<Draft> of(String page) {
        var caller = current.get();
        return new Sql(platform).list(
                row -> new Draft(
                        row.getString("form"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        opened(row.getLong("id"), row.getBytes("fields"))),
                """
                select draft.id, form, saved_at, fields from draft
                join account on account.id = draft.account_id
                where account.user_name = ? and page = ?
                and draft.school_id is not distinct from cast(? as bigint)
                order by form""",
                caller.getName(), page, caller.school().orElse(null));
    }

    /**
     * A page on which the caller began something.
     *
     * @param page    its address, as {@link #of} asks for it
     * @param savedAt when something was typed there last
     */
    public record Begun(String page, Instant savedAt) {}

    /** Where the caller began something that they neither sent nor let go, the latest first. */
    public List<Begun> begun(int most) {
        var caller = current.get();
        return new Sql(platform).list(
                row -> new Begun(row.getString("page"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()),
                """
                select page, max(saved_at) as saved_at from draft
                join account on account.id = draft.account_id
                where account.user_name = ?
                and draft.school_id is not distinct from cast(? as bigint)
                group by page order by saved_at desc limit ?""",
                caller.getName(), caller.school().orElse(null), most);
    }

    private String opened(long id, byte[] fields) {
        return new String(
                seal.open(fields, SealedColumn.DRAFT.place(id)), StandardCharsets.UTF_8);
    }

    /** Lets go of a draft, because it was sent or is not wanted. */
    public void discard(String page, String form) {
        var caller = current.get();
        new Sql(platform).update("""
                delete from draft using account
                where account.user_name = ? and draft.account_id = account.id and page = ? and form = ?
                and draft.school_id is not distinct from cast(? as bigint)""",
                caller.getName(), page, form, caller.school().orElse(null));
    }

    /** Lets go of all that nobody came back for. */
    public void discardOld() {
        new Sql(platform).update(
                "delete from draft where saved_at < now() - make_interval(days => ?)", DAYS);
    }
}
