package portal.school.teacher;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import portal.database.OneTransaction;
import portal.identity.CastOfCallers;
import portal.identity.CurrentCaller;
import portal.school.history.CastOfHistory;
import portal.school.history.RegisterChanges;
import portal.tenancy.SqlInTests;
import portal.tenancy.TenantSql;

/** The services of the register within one transaction, for a caller of some role. */
final class Office {

    final TeacherRegistry registry = new TeacherRegistry();
    final TeacherKeeping keeping = new TeacherKeeping();
    final TeacherTransfers transfers = new TeacherTransfers();
    final TeacherNumbers numbers = new TeacherNumbers();
    final RegisterChanges history;
    final TenantSql sql;
    final Teachers teachers = new Teachers();
    final TeacherReach reach = new TeacherReach();
    final EntityManager entities;

    /** @param school the id of the school acted at, or null for the whole county */
    Office(CastOfTeachers cast, String county, EntityManager entities, Long school, String role) {
        this.entities = entities;
        var connection = entities.unwrap(Connection.class);
        CurrentCaller caller = CastOfCallers.caller(county, school, role);
        sql = SqlInTests.over(OneTransaction.over(connection));
        history = CastOfHistory.changes(connection, county);
        reach.caller = caller;
        teachers.entities = entities;
        teachers.reach = reach;
        registry.list = new TeacherList();
        registry.list.sql = sql;
        registry.rows = new TeacherRows();
        registry.rows.sql = sql;
        registry.rows.tenant = SqlInTests.in(county);
        registry.reach = reach;
        registry.teachers = teachers;
        registry.history = history;
        keeping.teachers = teachers;
        keeping.reach = reach;
        keeping.numbers = cast.numbers(county);
        keeping.history = history;
        keeping.deed = cast.deed;
        transfers.teachers = teachers;
        transfers.history = history;
        transfers.deed = cast.deed;
        numbers.teachers = teachers;
        numbers.numbers = cast.numbers(county);
        numbers.deed = cast.deed;
    }
}
