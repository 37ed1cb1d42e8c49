package portal.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * Where capabilities say, in the transaction of a deed of theirs, what somebody is to do or to know:
 * both stand, or neither.
 */
@Dependent
public class Notices {

    private static final int KEPT_DAYS = 400;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    public void raise(NewNotice notice) {
        raise(List.of(notice));
    }

    /** Raises all; what was raised over a year ago goes. */
    public void raise(Collection<NewNotice> notices) {
        notices.forEach(this::add);
        sql.update("delete from notice where raised_at < now() - make_interval(days => ?)",
                KEPT_DAYS);
    }

    private void add(NewNotice notice) {
        var to = notice.to();
        sql.update("""
                insert into notice (tenant_id, kind, to_do, to_user, to_role, to_school, figures,
                    path, about, due_on)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                where not (? and exists (select from notice
                    where to_do and done_at is null and kind = ? and about = ?
                        and to_user is not distinct from ? and to_role is not distinct from ?
                        and to_school is not distinct from ?))""",
                tenant.code(), notice.kind(), notice.toDo(), to.user(), to.role(), to.school(),
                notice.figures().toArray(String[]::new), notice.path(), notice.about(),
                notice.due() == null ? null : Date.valueOf(notice.due()),
                notice.toDo(), notice.kind(), notice.about(), to.user(), to.role(), to.school());
    }

    /** What was to be done about that record is done, for everybody it was sent to. */
    public void done(String kind, Object about) {
        sql.update("""
                update notice set done_at = now(), done_by = ?, version = version + 1
                where to_do and done_at is null and kind = ? and about = ?""",
                actor.get().name(), kind, String.valueOf(about));
    }
}
