package portal.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.Entry.Result;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.deed.Notes;
import portal.tenancy.CurrentTenant;

/**
 * Puts each deed on record: what was done in the deed's own transaction, so that neither stands
 * without the other, and what was refused or failed in another one.
 *
 * <p>The second default interceptor of every session bean ({@code ejb-jar.xml}), within {@code
 * TenantConfinement}.
 */
public class DeedRecording {

    private static final Logger LOG = System.getLogger(DeedRecording.class.getName());

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed current;

    @Inject
    ApartRecording apart;

    @Inject
    Appended appended;

    @Resource(lookup = "java:app/jdbc/PortalDS")
    DataSource database;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    public Object record(InvocationContext call) throws Exception {
        var deed = call.getMethod().getAnnotation(Deed.class);
        if (deed == null || !deed.onRecord()) {
            return call.proceed();
        }
        boolean outermost = !current.isOpen();
        var notes = new Notes();
        try {
            Object answer = current.within(notes, call::proceed);
            done(entry(deed, notes, Result.DONE, null));
            return answer;
        } catch (Exception failure) {
            if (outermost) {
                notDone(deed, notes, failure);
            }
            throw failure;
        }
    }

    private void done(Entry entry) {
        appended.to(entry.tenant());
        if (transaction.getTransactionKey() == null) {
            apart.write(entry);
        } else {
            EntryWriting.write(database, entry, actor.get());
        }
    }

    /** What cannot be recorded is logged: the caller is to learn why the deed itself was refused. */
    private void notDone(Deed deed, Notes notes, Exception failure) {
        var reason = reason(failure);
        var result = reason == null ? Result.FAILED : Result.REFUSED;
        try {
            apart.write(entry(deed, notes, result, reason == null ? "unforeseen" : reason));
        } catch (RuntimeException unrecorded) {
            LOG.log(Level.ERROR, "a refusal is not on record: " + deed.value(), unrecorded);
        }
    }

    private Entry entry(Deed deed, Notes notes, Result result, String reason) {
        return new Entry(
                tenant.code(), null, deed.value(), notes.kind().orElse(null),
                notes.key().orElse(null), result, reason, notes.details());
    }

    /** Why the portal refused, a key; nothing where it did not refuse but fail. */
    static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refusal) {
                return refusal.key();
            } else if (cause instanceof NotFound) {
                return "not-found";
            } else if (cause instanceof EJBAccessException) {
                return "no-right";
            }
        }
        return null;
    }
}
