package portal.school.teacher;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Optional;
import portal.database.OneTransaction;
import portal.deed.CurrentActor;
import portal.document.intake.Dependences;
import portal.identity.Caller;
import portal.identity.CastOfCallers;
import portal.identity.CurrentCaller;
import portal.identity.OwnAccount;
import portal.identity.StaffAccounts;
import portal.school.history.CastOfHistory;
import portal.school.history.RegisterChanges;
import portal.tenancy.CountySql;
import portal.tenancy.TenantSql;

/** The services of the register within one transaction, for a caller of some role. */
final class Office {

    final TeacherRegistry registry = new TeacherRegistry();
    final TeacherKeeping keeping = new TeacherKeeping();
    final TeacherTransfers transfers = new TeacherTransfers();
    final TeacherNumbers numbers = new TeacherNumbers();
    final PersonRights person = new PersonRights();
    final PersonRequests requests = new PersonRequests();
    final OwnRecord own = new OwnRecord();
    final TeacherMerging merging = new TeacherMerging();
    final RegisteredTeachers registered = new RegisteredTeachers();
    final TeacherFinding finding = new TeacherFinding();
    final Caller caller;
    final RegisterChanges history;
    final TenantSql sql;
    final Teachers teachers = new Teachers();
    final TeacherReach reach = new TeacherReach();
    final EntityManager entities;

    /** @param school the id of the school acted at, or null for the whole county */
    Office(CastOfTeachers cast, String county, EntityManager entities, Long school, String role) {
        this.entities = entities;
        var connection = entities.unwrap(Connection.class);
        CurrentCaller current = CastOfCallers.caller(county, school, role);
        caller = current.get();
        sql = CountySql.over(OneTransaction.over(connection));
        history = CastOfHistory.changes(connection, county);
        reach.caller = current;
        teachers.entities = entities;
        teachers.reach = reach;
        registry.list = new TeacherList();
        registry.list.sql = sql;
        registry.rows = new TeacherRows();
        registry.rows.sql = sql;
        registry.rows.tenant = CountySql.in(county);
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
        requests.sql = sql;
        requests.tenant = CountySql.in(county);
        requests.actor = new CurrentActor();
        var holding = new PersonHolding();
        holding.teachers = teachers;
        holding.numbers = cast.numbers(county);
        holding.history = history;
        holding.requests = requests;
        person.teachers = teachers;
        person.reach = reach;
        person.holding = holding;
        person.requests = requests;
        person.history = history;
        person.deed = cast.deed;
        own.account = new OwnAccount() {

            @Override
            public Optional<String> staffNumber() {
                return Optional.of("T1");
            }
        };
        own.caller = current;
        own.teachers = teachers;
        own.list = registry.list;
        own.holding = holding;
        own.requests = requests;
        own.deed = cast.deed;
        registered.sql = sql;
        registered.reach = reach;
        finding.sql = sql;
        var absorbed = new AbsorbedRecords();
        absorbed.sql = sql;
        registry.absorbed = absorbed;
        holding.absorbed = absorbed;
        person.absorbed = absorbed;
        merging.alike = new AlikeTeachers();
        merging.alike.sql = sql;
        merging.alike.tenant = CountySql.in(county);
        merging.alike.actor = new CurrentActor();
        merging.alike.list = registry.list;
        merging.merges = merges(cast, county);
        merging.deed = cast.deed;
        numbers.teachers = teachers;
        numbers.numbers = cast.numbers(county);
        numbers.deed = cast.deed;
    }

    private TeacherMerges merges(CastOfTeachers cast, String county) {
        var merges = new TeacherMerges();
        merges.teachers = teachers;
        merges.list = registry.list;
        merges.alike = merging.alike;
        merges.accounts = new StaffAccounts() {

            @Override
            public Optional<String> open(String staffNumber) {
                return Optional.ofNullable(cast.accounts.get(staffNumber));
            }
        };
        merges.dependence = Dependences.over(sql);
        merges.history = history;
        merges.sql = sql;
        merges.tenant = CountySql.in(county);
        merges.actor = new CurrentActor();
        return merges;
    }
}
