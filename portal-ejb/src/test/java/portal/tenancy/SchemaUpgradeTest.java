package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.database.TestDatabase;

class SchemaUpgradeTest {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private Flyway withMigration(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
        return Flyway.configure()
                .configuration(database.flyway().getConfiguration())
                .locations("classpath:db/migration", "filesystem:" + folder)
                .load();
    }

    private String ask(String question) {
        return database.as("postgres", connection -> {
            var answer = connection.createStatement().executeQuery(question);
            answer.next();
            return answer.getString(1);
        });
    }

    @Test
    void aMigrationThatFailsLeavesTheSchemaAsItWasBeforeAllThatWerePending() throws IOException {
        String before = ask("select count(*) from flyway_schema_history");
        withMigration("V20990101_0000__sound.sql", "create table sound (id bigint);");
        var flyway = withMigration("V20990101_0001__faulty.sql", "create table faulty (id no_type);");
        assertThrows(FlywayException.class, flyway::migrate);
        assertEquals(before, ask("select count(*) from flyway_schema_history"));
        assertEquals(null, ask("select to_regclass('public.sound')"));
    }

    @Test
    void aSchemaThatANewerProgramHasChangedIsRefusedWithASentence() throws IOException {
        Migrations.requireKnown(database.flyway().info());
        withMigration("V20990101_0000__sound.sql", "create table sound (id bigint);").migrate();
        var refused = assertThrows(IllegalStateException.class,
                () -> Migrations.requireKnown(database.flyway().info()));
        assertTrue(refused.getMessage().contains("20990101.0000"), refused.getMessage());
    }
}
