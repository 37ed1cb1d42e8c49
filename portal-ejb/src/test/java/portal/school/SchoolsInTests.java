package portal.school;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Function;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.document.intake.Dependences;
import portal.school.history.CastOfHistory;
import portal.school.history.RegisterChanges;
import portal.tenancy.CountySql;

/** The register's own beans within a county's transaction of a test. */
public final class SchoolsInTests {

    final Schools schools = new Schools();
    final SchoolKeeping keeping = new SchoolKeeping();
    final SchoolIntake intake = new SchoolIntake();
    final SchoolUndoing undoing = new SchoolUndoing();
    final SchoolMerges merges = new SchoolMerges();
    final RegisterChanges history;

    /** How often somebody was told that schools changed. */
    int told;

    private SchoolsInTests(EntityManager entities, String county) {
        history = CastOfHistory.changes(entities.unwrap(Connection.class), county);
        schools.entities = entities;
        keeping.schools = schools;
        keeping.history = history;
        keeping.changed = event(() -> told++);
        keeping.stated = event(() -> {});
        intake.schools = schools;
        intake.keeping = keeping;
        intake.deed = new CurrentDeed();
        undoing.schools = schools;
        undoing.keeping = keeping;
        undoing.history = history;
        undoing.dependence = Dependences.over(entities.unwrap(Connection.class));
        merges.schools = schools;
        merges.history = history;
        merges.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        merges.tenant = CountySql.in(county);
        merges.actor = new CurrentActor();
        merges.merged = event(() -> {});
        merges.parted = event(() -> {});
        merges.changed = event(() -> {});
    }

    static <T> T in(TestDatabase database, String county, Function<SchoolsInTests, T> work) {
        return database.inCounty(county, entities -> work.apply(new SchoolsInTests(entities, county)));
    }

    /** The one way into the register, for tests of those who ask it; nobody is told. */
    public static SchoolKeeping keeping(EntityManager entities, String county) {
        return new SchoolsInTests(entities, county).keeping;
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> event(Runnable heard) {
        return (Event<T>) Proxy.newProxyInstance(SchoolsInTests.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    heard.run();
                    return null;
                });
    }
}
