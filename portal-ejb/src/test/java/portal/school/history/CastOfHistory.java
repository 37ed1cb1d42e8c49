package portal.school.history;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import portal.database.OneTransaction;
import portal.deed.CurrentActor;
import portal.tenancy.CountySql;

/** The history of a county's registers within a test's transaction. */
public final class CastOfHistory {

    private CastOfHistory() {}

    public static RegisterChanges changes(Connection transaction, String county) {
        var changes = new RegisterChanges();
        changes.sql = CountySql.over(OneTransaction.over(transaction));
        changes.tenant = CountySql.in(county);
        changes.actor = new CurrentActor();
        changes.changed = untold();
        return changes;
    }

    /** An event that nobody hears. */
    @SuppressWarnings("unchecked")
    private static Event<RegisterChanged> untold() {
        return (Event<RegisterChanged>) Proxy.newProxyInstance(CastOfHistory.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> null);
    }
}
