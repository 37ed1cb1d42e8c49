package portal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

class MigrationsFromEmptyTest {

    @Test
    void everyMigrationRunsFromEmptyAndThenNothingIsLeftToDo() {
        var database = TestDatabase.bootstrapped();
        int migrations = database.flyway().info().pending().length;
        assertTrue(migrations > 0);
        assertEquals(migrations, database.migrate().migrationsExecuted);
        assertEquals(0, database.migrate().migrationsExecuted);
    }

    @Test
    void eachIsNamedByItsMinuteAndWhatItBrings() {
        var misnamed = Arrays.stream(TestDatabase.bootstrapped().flyway().info().all())
                .map(MigrationInfo::getScript)
                .filter(script -> !script.matches("V\\d{8}_\\d{4}__[a-z]+(_[a-z]+)*\\.sql"))
                .toList();
        assertEquals(List.of(), misnamed);
    }

    @Test
    void theAdministratorMayRunTheBootstrapAgainOverAFullSchema() {
        var database = TestDatabase.fresh();
        assertEquals(0, database.alter(TestDatabase.bootstrap()).migrate().migrationsExecuted);
    }
}
