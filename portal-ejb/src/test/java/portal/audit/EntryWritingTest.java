package portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.Actor;
import portal.deed.Actor.Channel;

class EntryWritingTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Actor CLERK = Actor.nobody("192.0.2.7", Channel.PAGE)
            .named("officer@999901", Set.of("INSPECTOR", "BUREAU_OFFICER"))
            .in("s-1");

    private static PGSimpleDataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(DATABASE.url());
        source.setUser(role);
        source.setPassword(DATABASE.password());
        return source;
    }

    private static List<String> stored(String deed, String columns) {
        return DATABASE.as("postgres", connection -> {
            try (var rows = connection.createStatement().executeQuery(
                    "select concat_ws('|', " + columns + ") from audit_entry where deed = '" + deed + "'")) {
                rows.next();
                return List.of(rows.getString(1).split("\\|", -1));
            }
        });
    }

    @Test
    @DisplayName("security.md, log: who, what, on what, from where and with what result")
    void aRowSaysWhoWhatOnWhatFromWhereAndWithWhatResult() {
        EntryWriting.write(as("portal_platform"), Entry.done("999901", "test.whole")
                .on("Cycle", 2026).with("pairs", 12).with("wish", "PIN"), CLERK);
        assertEquals(List.of("999901", "officer@999901", "BUREAU_OFFICER,INSPECTOR", "s-1", "192.0.2.7", "PAGE",
                        "Cycle", "2026", "DONE", "{\"pairs\":12,\"wish\":\"PIN\"}"),
                stored("test.whole", "tenant_id, actor, roles, session, address, channel, subject_kind, subject,"
                        + " result, details"));
    }

    @Test
    void thePlatformAndTheProvincesStandUnderTheirOwnTenant() {
        EntryWriting.write(as("portal_platform"), Entry.refused(null, "test.platform", "no-right")
                .by("province@99"), CLERK);
        assertEquals(List.of("000000", "province@99", "REFUSED", "no-right"),
                stored("test.platform", "tenant_id, actor, result, reason"));
    }

    @Test
    @DisplayName("ASVS 16.4.1: a line break in what somebody typed stays within its own row and column")
    void aLineBreakIsStoredAsPartOfTheValue() {
        String forged = "a\r\n2026-11-21 admin@999901 DONE";
        EntryWriting.write(as("portal_platform"), Entry.done("999901", "test.lines")
                .by(forged).with("note", forged), CLERK);
        assertEquals(List.of(forged, "{\"note\":\"a\\r\\n2026-11-21 admin@999901 DONE\"}"),
                stored("test.lines", "actor, details"));
    }

    @Test
    void noTextKeepsADeedOffTheRecord() {
        String hostile = "\u0000" + Character.MIN_HIGH_SURROGATE + "x".repeat(100_000);
        EntryWriting.write(as("portal_platform"), Entry.done("999901", "test.hostile")
                .by(hostile).on("Path", hostile).with("note", hostile), CLERK);
        assertEquals(List.of("200", "200", "1011"),
                stored("test.hostile", "length(actor), length(subject), length(details)"));
    }

    @Test
    void aTextOfWholeCharactersIsKeptAsItIs() {
        assertEquals("示例𠮷县", EntryWriting.storable("示例𠮷县", 10));
        assertEquals("示例𠮷", EntryWriting.storable("示例𠮷县", 3));
        assertNull(EntryWriting.storable(null, 3));
    }

    @Test
    void aRefusalIsToldByItsKeyAndAFailureIsNone() {
        assertEquals("cycle.once", DeedRecording.reason(
                new IllegalStateException(new RuleViolation("cycle.once", "a figure"))));
        assertEquals("not-found", DeedRecording.reason(new NotFound("School")));
        assertNull(DeedRecording.reason(new IllegalStateException(new SQLException("x"))));
    }

    @Test
    void anEntryThatCannotBeWrittenStopsTheDeed() {
        assertThrows(IllegalStateException.class, () -> EntryWriting.write(
                as("portal_app"), Entry.done("999901", "test.unconfined"), CLERK));
    }
}
