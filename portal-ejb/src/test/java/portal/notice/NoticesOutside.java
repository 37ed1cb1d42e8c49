package portal.notice;

import portal.deed.CurrentActor;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** Where capabilities raise notices, outside a container. */
public final class NoticesOutside {

    private NoticesOutside() {}

    public static Notices over(TenantSql sql, CurrentTenant tenant, CurrentActor actor) {
        var notices = new Notices();
        notices.sql = sql;
        notices.tenant = tenant;
        notices.actor = actor;
        return notices;
    }
}
