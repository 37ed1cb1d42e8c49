package portal.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import portal.deed.CurrentActor;

/** Where the platform's beans, which no interceptor sees, put their deeds on record themselves. */
@Dependent
public class AuditTrail {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentActor actor;

    @Inject
    Appended appended;

    @Inject
    ApartRecording apart;

    /**
     * Writes in the platform's transaction that the caller is in, and so is kept or undone with it;
     * at once where there is none. Never called within a county's transaction.
     */
    public void onPlatform(Entry entry) {
        appended.to(entry.tenant());
        EntryWriting.write(platform, entry, actor.get());
    }

    /** Writes in a transaction of its own, which stays when the caller's is undone. */
    public void apart(Entry entry) {
        apart.write(entry);
    }
}
