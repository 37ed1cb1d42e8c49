package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of a running portal: what comes on it, who reads it, and how it is proved without the portal. */
class AuditIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String OFFICER = "officer@500236";
    private static final String AUDITOR = "auditor@500236";
    private static final Duration UNTIL_SEALED = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private static Api script(String user) {
        return Api.of(PORTAL.address(), user, RunningPortal.DEMO_PASSWORD);
    }

    private static String one(String query) throws Exception {
        try (var database = PORTAL.connect("postgres");
                var row = database.createStatement().executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static int alter(String statement) throws Exception {
        try (var database = PORTAL.connect("postgres")) {
            return database.createStatement().executeUpdate(statement);
        }
    }

    private int verify(String... what) throws Exception {
        String[] arguments = new String[what.length + 1];
        arguments[0] = "verify-audit";
        System.arraycopy(what, 0, arguments, 1, what.length);
        return RunningPortal.command(arguments)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("security.md, log: a refusal is on record with who, from where and what was asked")
    void whoAsksForWhatIsNotTheirsIsOnRecord() {
        assertEquals(403, script(OFFICER).get("api/v1/province/reports/2031").status());
        var found = script(AUDITOR)
                .get("api/v1/audit?deed=access.ask&person=" + OFFICER + "&record=reports/2031").json();
        assertTrue(found.getInt("total") >= 1, found.toString());
        var entry = found.getJsonArray("items").getJsonObject(0);
        assertEquals("REFUSED", entry.getString("result"));
        assertEquals("no-right", entry.getString("reason"));
        assertEquals("API", entry.getString("channel"));
        assertEquals("127.0.0.1", entry.getString("address"));
        assertEquals("BUREAU_OFFICER", entry.getJsonArray("roles").getString(0));
    }

    @Test
    @DisplayName("DESIGN 9: the province's reading of counties' figures is on record")
    void theProvincesReadingIsOnRecord() throws Exception {
        assertEquals(200, script("province@50").get("api/v1/province/reports/2032").status());
        assertEquals("province@50", one("""
                select actor from audit_entry where tenant_id = '000000' and deed = 'province.read'
                and details like '%2032%'"""));
    }

    @Test
    void whatTheAuditorLooksForIsOnRecordItself() {
        var auditor = script(AUDITOR);
        auditor.get("api/v1/audit?person=nobody.7431");
        var found = auditor.get("api/v1/audit?deed=audit.search&size=500").json();
        assertTrue(found.toString().contains("nobody.7431"), found.toString());
    }

    @Test
    void whatIsNoDayAndNoResultIsNotUnderstood() {
        for (String wrong : new String[] {"from=yesterday", "until=2026-13-01", "result=perhaps"}) {
            assertEquals(400, script(AUDITOR).get("api/v1/audit?" + wrong).status(), wrong);
        }
    }

    @Test
    void anExportedFileProvesItselfAndTellsOfAChange() throws Exception {
        String file = script(AUDITOR).get("api/v1/audit/export").body();
        Path export = Files.writeString(folder.resolve("audit.jsonl"), file);
        assertEquals(0, verify(export.toString()), this::saidQuietly);
        Files.writeString(export, file.replaceFirst("tenancy.adopt-folder", "tenancy.adopt-nothing"));
        assertEquals(1, verify(export.toString()));
        assertTrue(said().contains("500236"), said());
    }

    private String saidQuietly() {
        try {
            return said();
        } catch (Exception unread) {
            return unread.toString();
        }
    }

    @Test
    @DisplayName("DESIGN 9: the record is proved on the data folder beside the running portal, and a change is named")
    void aChangeInTheDatabaseIsFoundBesideTheRunningPortal() throws Exception {
        String first = "where tenant_id = '500236' and id = (select id from audit_seal"
                + " where tenant_id = '500236' and number = 1)";
        var deadline = Instant.now().plus(UNTIL_SEALED);
        while (one("select number from audit_head where tenant_id = '500236'") == null) {
            assertTrue(Instant.now().isBefore(deadline), "the timer seals");
            Thread.sleep(500);
        }
        assertEquals(0, verify("--data", PORTAL.data().toString()), this::saidQuietly);
        String actor = one("select actor from audit_entry " + first);
        assertEquals(1, alter("update audit_entry set actor = 'somebody else' " + first));
        try {
            assertEquals(1, verify("--data", PORTAL.data().toString()));
            assertTrue(said().contains("500236: the first fault is at row 1."), said());
            assertTrue(said().contains("Row 1 is not what it was when it was sealed."), said());
        } finally {
            alter("update audit_entry set actor = '" + actor + "' " + first);
        }
        assertEquals(0, verify("--data", PORTAL.data().toString()), this::saidQuietly);
    }

    @Test
    void whatIsNoFolderOfAPortalIsRefused() throws Exception {
        assertEquals(2, verify("--data", folder.toString()));
        assertFalse(Files.exists(folder.resolve("secrets.properties")), "nothing is made");
    }
}
