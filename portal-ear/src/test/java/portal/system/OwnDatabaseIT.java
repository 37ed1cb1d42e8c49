package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.launcher.ExternalDatabase;

/** {@code portal.jar} over an administrator's own database, with a folder of counties one of which is faulty. */
class OwnDatabaseIT {

    private static final String SOUND = "999901";
    private static final String FAULTY = "999902";

    private static ExternalDatabase database;
    private static RunningPortal portal;

    @BeforeAll
    static void start() throws IOException {
        database = ExternalDatabase.start("own-database");
        Path data = RunningPortal.newData("own");
        portal = RunningPortal.start(data, database.environment(), "--demo", "--tenants", tenants(data).toString());
        portal.awaitReady();
    }

    private static Path tenants(Path data) throws IOException {
        Path tenants = Files.createDirectories(data.resolveSibling(data.getFileName() + "-tenants"));
        county(tenants, SOUND + "-yi", "tenant.code = 999901\ntenant.name = 示例一县\n");
        county(tenants, FAULTY + "-er", "tenant.code = 999902\ntenant.name = 示例二县\n\nno.such.key = 1\n");
        return tenants;
    }

    private static void county(Path tenants, String name, String settings) throws IOException {
        Path county = Files.createDirectories(tenants.resolve(name));
        Files.writeString(county.resolve("tenant.properties"), settings);
    }

    @AfterAll
    static void stop() {
        try {
            portal.close();
        } finally {
            database.close();
        }
    }

    @Test
    void noDatabaseOfItsOwnIsMade() throws Exception {
        assertFalse(Files.exists(portal.data().resolve("db")));
        assertEquals(List.of(), PostgresProcesses.of(portal.data()));
        try (var platform = database.connect("platform");
                var counties = platform.createStatement().executeQuery("select id from tenant")) {
            assertTrue(counties.next());
            assertEquals(SOUND, counties.getString(1));
            assertFalse(counties.next(), "the faulty county is none");
        }
    }

    @Test
    void theSoundCountyIsServedBesideTheFaultyOne() {
        var officer = Api.of(portal.address(), "officer@" + SOUND, RunningPortal.DEMO_PASSWORD);
        assertEquals(0, officer.get("api/v1/schools").json().getInt("total"));
        var nobody = Api.anonymous(portal.address());
        assertEquals(401, nobody.signIn("officer@" + FAULTY, RunningPortal.DEMO_PASSWORD).status());
    }

    @Test
    void theLogNamesFolderLineAndReason() throws IOException {
        String log;
        try (var files = Files.list(portal.data().resolve("logs"))) {
            Path file = files.filter(path -> path.toString().endsWith("portal.0.log")).findFirst().orElseThrow();
            log = Files.readString(file, StandardCharsets.UTF_8);
        }
        String refusal = log.lines().filter(line -> line.contains("county folder refused")).findFirst().orElse(log);
        assertTrue(refusal.contains("999902-er/tenant.properties:4"), refusal);
        assertTrue(refusal.contains("no.such.key"), refusal);
    }
}
