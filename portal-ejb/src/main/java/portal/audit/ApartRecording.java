package portal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import javax.sql.DataSource;
import portal.deed.CurrentActor;

/**
 * The record of what was not done: written apart, since the transaction of a refused deed is undone.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApartRecording {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentActor actor;

    @Inject
    Appended appended;

    public void write(Entry entry) {
        appended.to(entry.tenant());
        EntryWriting.write(platform, entry, actor.get());
    }
}
