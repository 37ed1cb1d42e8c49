package portal.school;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.document.intake.Dependences;
import portal.identity.CurrentCaller;
import portal.school.history.CastOfHistory;
import portal.school.history.Cause;
import portal.school.history.RegisterChanges;
import portal.school.search.Found;
import portal.tenancy.CountySql;
import portal.tenancy.TenantSql;

/** The register's own beans within a county's transaction of a test. */
public final class SchoolsInTests {

    /** What stands above the rows that {@link #take} reads. */
    private static final String HEAD = "学校代码,学校名称,学段,城乡,学生数,中心校,班级数,一年级,教学仪器设备值\n";

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

    /** The register as other capabilities read it, within a county's transaction. */
    public static SchoolIntake intake(EntityManager entities, String county) {
        return new SchoolsInTests(entities, county).intake;
    }

    static <T> T in(TestDatabase database, String county, Function<SchoolsInTests, T> work) {
        return database.inCounty(county, entities -> work.apply(new SchoolsInTests(entities, county)));
    }

    /** Takes rows of a list, all of them sound. */
    static SchoolChanges take(TestDatabase database, String county, Cause cause, String... rows) {
        var csv = HEAD + String.join("\n", rows);
        try (var upload = UploadedTable.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            return in(database, county, register -> register.intake.take(
                    upload, Faulty.REFUSE_ALL, Coordinates.TRUE, cause));
        }
    }

    /** The one way into the register, for tests of those who ask it; nobody is told. */
    public static SchoolKeeping keeping(EntityManager entities, String county) {
        return new SchoolsInTests(entities, county).keeping;
    }

    /** What is in reach of a caller whose school leads these village schools. */
    public static SchoolsInReach reach(CurrentCaller caller, VillageSchools villages) {
        var reach = new SchoolsInReach();
        reach.current = caller;
        reach.villageSchools = villages;
        return reach;
    }

    /** What is in reach of a caller whose school leads none. */
    public static SchoolsInReach reach(CurrentCaller caller) {
        return access(caller).reach;
    }

    /** Which schools a caller reaches, whose school leads these village schools. */
    public static SchoolAccess access(CurrentCaller caller, Long... villages) {
        var access = new SchoolAccess();
        access.current = caller;
        access.reach = reach(caller, new VillageSchools() {

            @Override
            public Map<String, String> on(LocalDate day) {
                return Map.of();
            }

            @Override
            public Set<Long> villagesOf(long school, LocalDate day) {
                return Set.of(villages);
            }

            @Override
            public void follow(
                    Map<String, Optional<String>> stated, LocalDate day, String reason) {
                throw new UnsupportedOperationException();
            }
        });
        return access;
    }

    /** The search over all schools of a county's transaction, as its bureau asks. */
    public static List<Found> found(TenantSql sql, String typed, int most) {
        var finding = new SchoolFinding();
        finding.sql = sql;
        return finding.find(typed, true, Set.of(), most);
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> event(Runnable heard) {
        return (Event<T>) Proxy.newProxyInstance(SchoolsInTests.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    heard.run();
                    return null;
                });
    }

    /** What capabilities share that keep rows of schools, within a transaction. */
    public static RowsOfSchools rows(EntityManager entities) {
        var rows = new RowsOfSchools();
        rows.entities = entities;
        rows.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        return rows;
    }
}
