package portal.audit;

import javax.sql.DataSource;
import portal.deed.CurrentActor;

/** An audit trail outside a container. */
public final class Trail {

    private Trail() {}

    public static AuditTrail of(DataSource platform) {
        var trail = new AuditTrail();
        trail.platform = platform;
        trail.actor = new CurrentActor();
        trail.appended = new Appended();
        trail.apart = new ApartRecording();
        trail.apart.platform = platform;
        trail.apart.actor = trail.actor;
        trail.apart.appended = trail.appended;
        return trail;
    }
}
