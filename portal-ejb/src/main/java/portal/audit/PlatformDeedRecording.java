package portal.audit;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import portal.audit.Entry.Result;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.deed.Notes;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Sql;

/**
 * What the two default interceptors are to a county's beans, for those of the platform that
 * administer a county: the transaction is held to the caller's county, only reads unless it is a
 * deed, and each deed is on record, done in its own transaction and refused in another one.
 *
 * <p>Such a bean names it itself ({@code @Interceptors}), since it is outside the default ones.
 */
public class PlatformDeedRecording {

    private static final Logger LOG = System.getLogger(PlatformDeedRecording.class.getName());

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentDeed current;

    @Inject
    AuditTrail trail;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @AroundInvoke
    public Object record(InvocationContext call) throws Exception {
        var deed = call.getMethod().getAnnotation(Deed.class);
        new Sql(platform).list(row -> row.getString(1), """
                select set_config('app.tenant_id', ?, true),
                    set_config('transaction_read_only', ?, true)""",
                tenant.find().orElse(""), deed == null ? "on" : "off");
        return deed == null ? call.proceed() : recorded(deed, call);
    }

    private Object recorded(Deed deed, InvocationContext call) throws Exception {
        boolean outermost = !current.isOpen();
        var notes = new Notes();
        try {
            Object answer = current.within(notes, call::proceed);
            trail.onPlatform(entry(deed, notes, Result.DONE, null));
            return answer;
        } catch (Exception failure) {
            if (outermost) {
                notDone(deed, notes, failure);
            }
            throw failure;
        }
    }

    /** What cannot be recorded is logged: the caller is to learn why the deed itself was refused. */
    private void notDone(Deed deed, Notes notes, Exception failure) {
        var reason = DeedRecording.reason(failure);
        var result = reason == null ? Result.FAILED : Result.REFUSED;
        try {
            trail.apart(entry(deed, notes, result, reason == null ? "unforeseen" : reason));
        } catch (RuntimeException unrecorded) {
            LOG.log(Level.ERROR, "a refusal is not on record: " + deed.value(), unrecorded);
        }
    }

    private Entry entry(Deed deed, Notes notes, Result result, String reason) {
        return new Entry(
                tenant.find().orElse(Entry.PLATFORM), null, deed.value(), notes.kind().orElse(null),
                notes.key().orElse(null), result, reason, notes.details());
    }
}
