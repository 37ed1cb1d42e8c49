package portal.school;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Function;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.document.intake.Dependences;
import portal.school.history.CastOfHistory;
import portal.school.history.RegisterChanges;

/** The register's own beans within a county's transaction of a test. */
final class SchoolsInTests {

    final Schools schools = new Schools();
    final SchoolKeeping keeping = new SchoolKeeping();
    final SchoolIntake intake = new SchoolIntake();
    final SchoolUndoing undoing = new SchoolUndoing();
    final RegisterChanges history;

    /** How often somebody was told that schools changed. */
    int told;

    private SchoolsInTests(EntityManager entities, String county) {
        history = CastOfHistory.changes(entities.unwrap(Connection.class), county);
        schools.entities = entities;
        keeping.schools = schools;
        keeping.history = history;
        keeping.changed = event();
        intake.schools = schools;
        intake.keeping = keeping;
        intake.deed = new CurrentDeed();
        undoing.schools = schools;
        undoing.keeping = keeping;
        undoing.history = history;
        undoing.dependence = Dependences.over(entities.unwrap(Connection.class));
    }

    static <T> T in(TestDatabase database, String county, Function<SchoolsInTests, T> work) {
        return database.inCounty(county, entities -> work.apply(new SchoolsInTests(entities, county)));
    }

    @SuppressWarnings("unchecked")
    private Event<SchoolsChanged> event() {
        return (Event<SchoolsChanged>) Proxy.newProxyInstance(SchoolsInTests.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    told++;
                    return null;
                });
    }
}
