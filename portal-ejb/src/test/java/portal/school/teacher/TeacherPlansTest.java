package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.document.Faulty;
import portal.school.history.Cause;

/** What a connection of a pool remembers from small lists does not slow a large one. */
class TeacherPlansTest {

    private static final int FEW = 60;
    private static final int MANY = 4_000;
    /** As often as every teacher may be read beside what indexes find: once for some thousand that come. */
    private static final int ALL_OF_THEM = 10;

    private final CastOfTeachers cast = new CastOfTeachers();

    @Test
    void aLargeListAfterSmallOnesDoesNotReadEveryTeacherForEachNewOne() throws SQLException {
        try (var connection = cast.database.connect("portal_app")) {
            connection.setAutoCommit(false);
            take(connection, 0, FEW);
            connection.commit();
            cast.database.alter("analyze");
            for (int list = 1; list <= FEW; list += 10) {
                take(connection, FEW + list, 1);
                connection.commit();
            }
            take(connection, MANY, MANY);
            try (var statement = connection.createStatement();
                    var read = statement.executeQuery("""
                            select seq_tup_read from pg_stat_xact_user_tables
                            where relname = 'teacher'""")) {
                read.next();
                long rows = read.getLong(1);
                assertTrue(rows < ALL_OF_THEM * MANY, rows + " rows read for " + MANY);
            }
            connection.rollback();
        }
    }

    private void take(Connection connection, int from, int many) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('app.tenant_id', '%s', true), set_config('app.deed', 'x', true)"""
                    .formatted(FIRST));
        }
        var rows = IntStream.range(from, from + many)
                .mapToObj("T%05d,教师甲,999901001,语文"::formatted)
                .collect(Collectors.joining("\n", "工号,姓名,学校代码,学科\n", "\n"));
        try (var upload = CastOfTeachers.csv(rows)) {
            cast.intake(connection, FIRST).take(upload, Faulty.REFUSE_ALL, false, Cause.UNSAID);
        }
    }
}
