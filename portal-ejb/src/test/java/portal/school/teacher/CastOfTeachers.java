package portal.school.teacher;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.identity.personal.CastOfNumbers;
import portal.identity.personal.PersonalNumbers;
import portal.school.CastOfSchools;
import portal.school.history.CastOfHistory;
import portal.school.history.Cause;
import portal.tenancy.CountySql;

/** Two counties with two schools each, and what keeps their teachers. */
public final class CastOfTeachers {

    static final String FIRST_SCHOOL = "999901001";
    static final String SECOND_SCHOOL = "999901002";

    final TestDatabase database = TestDatabase.fresh();
    final CurrentDeed deed = new CurrentDeed();

    /** The user names of open accounts by their staff numbers. */
    final Map<String, String> accounts = new HashMap<>();

    private final PersonalNumbers[] numbers = new PersonalNumbers[2];

    CastOfTeachers() {
        CastOfNumbers.twoCounties(database);
        for (String county : new String[] {TestDatabase.FIRST, TestDatabase.SECOND}) {
            database.inCounty(county, entities -> {
                entities.persist(CastOfSchools.supporter(FIRST_SCHOOL));
                entities.persist(CastOfSchools.recipient(SECOND_SCHOOL));
                return null;
            });
        }
    }

    /** One transaction of a county, with the intake in it. */
    <T> T in(String county, Function<TeacherIntake, T> work) {
        return database.sqlInCounty(
                county, connection -> work.apply(intake(connection, county)));
    }

    /** The intake over a connection that is in a transaction of the county. */
    TeacherIntake intake(Connection connection, String county) {
        var intake = new TeacherIntake();
        intake.rows = new TeacherRows();
        intake.rows.sql = CountySql.over(OneTransaction.over(connection));
        intake.rows.tenant = CountySql.in(county);
        intake.history = CastOfHistory.changes(connection, county);
        intake.deed = deed;
        intake.numbers = numbers(county);
        return intake;
    }

    PersonalNumbers numbers(String county) {
        int which = county.equals(TestDatabase.FIRST) ? 0 : 1;
        if (numbers[which] == null) {
            numbers[which] = CastOfNumbers.numbers(database, CountySql.in(county), deed);
        }
        return numbers[which];
    }

    static UploadedTable csv(String text) {
        return UploadedTable.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    TeacherChanges preview(String text) {
        return in(TestDatabase.FIRST, intake -> {
            try (var upload = csv(text)) {
                return intake.changes(upload, false);
            }
        });
    }

    TeacherChanges take(String text, Faulty faulty, boolean numbering) {
        return in(TestDatabase.FIRST, intake -> {
            try (var upload = csv(text)) {
                return intake.take(upload, faulty, numbering, Cause.UNSAID);
            }
        });
    }

    TeacherChanges take(String text) {
        return take(text, Faulty.REFUSE_ALL, false);
    }

    /** Work that is a deed on record. */
    <T> T deed(Callable<T> work) {
        try {
            return deed.within(new Notes(), work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
