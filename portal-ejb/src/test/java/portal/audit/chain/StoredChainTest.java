package portal.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.audit.chain.ChainFault.Kind;
import portal.database.TestDatabase;

/** What the superuser of the database does to a sealed record, and that the walk along its chain names it. */
class StoredChainTest {

    private static final int ROWS = 9;
    private static final int IN_A_ROUND = 3;
    private static final ChainKey KEY = ChainKey.generated();
    private static final Map<String, ChainKey> KEYS = Map.of(KEY.kid(), KEY);
    private static final String PLATFORM = "000000";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path data;

    private AuditFolder folder;

    @BeforeEach
    void threeRoundsOfSealing() {
        folder = new AuditFolder(data);
        for (int round = 0; round < ROWS / IN_A_ROUND; round++) {
            append(FIRST, IN_A_ROUND);
            append(SECOND, 1);
            assertTrue(folder.keep(seal(FIRST).orElseThrow()));
            seal(SECOND);
        }
    }

    private void append(String tenant, int rows) {
        for (int i = 0; i < rows; i++) {
            database.alter("""
                    insert into audit_entry (tenant_id, actor, roles, session, address, channel, deed, subject_kind,
                        subject, result, reason, details)
                    values ('%s', 'officer@1', 'BUREAU_OFFICER', null, '192.0.2.1', 'PAGE', 'pairing.insist', 'Cycle',
                        '2026', 'REFUSED', 'wish.no', '{"n":%d}')""".formatted(tenant, i));
        }
    }

    private Optional<Head> seal(String tenant) {
        return seal(tenant, Clock.systemUTC());
    }

    private Optional<Head> seal(String tenant, Clock clock) {
        boolean platform = tenant.equals(PLATFORM);
        return Confined.transaction(database, platform ? "portal_platform" : "portal_app", platform ? null : tenant,
                sql -> new ChainGrowth(sql, tenant, clock).seal(KEY, true));
    }

    private Verdict verdict(String tenant) {
        return Confined.transaction(database, "postgres", null,
                sql -> new StoredChain(sql, tenant).verify(KEYS, folder.head(tenant)));
    }

    private String fault() {
        return verdict(FIRST).fault().map(fault -> fault.kind() + " " + fault.number()).orElse("sound");
    }

    /** What the walk says once the superuser has done that. */
    private String after(String... statements) {
        database.alter(statements);
        return fault();
    }

    @Test
    void whatNobodyTouchedIsProvedToItsEnd() {
        assertEquals(new Verdict(FIRST, 1, ROWS, Optional.empty()), verdict(FIRST));
        assertEquals(ROWS, verdict(FIRST).proved());
        assertEquals(ROWS / IN_A_ROUND, verdict(SECOND).until());
        assertEquals(new Verdict("999903", 1, 0, Optional.empty()), verdict("999903"));
    }

    @Test
    void thePlatformHasAChainOfItsOwn() {
        append(PLATFORM, 2);
        assertEquals(2, seal(PLATFORM).orElseThrow().number());
        assertEquals(new Verdict(PLATFORM, 1, 2, Optional.empty()), verdict(PLATFORM));
    }

    @Test
    void sealingAgainFindsNothingToSeal() {
        assertEquals(Optional.empty(), seal(FIRST));
    }

    @Test
    void whoSealsSecondAtTheSameTimeFindsNothingToDo() {
        append(FIRST, 1);
        Confined.transaction(database, "portal_app", FIRST, first -> {
            assertTrue(new ChainGrowth(first, FIRST).seal(KEY, true).isPresent());
            assertEquals(Optional.empty(), seal(FIRST));
            return null;
        });
        assertEquals(ROWS + 1, verdict(FIRST).until());
    }

    @Test
    void aRowThatIsCommittedLateIsSealedInALaterRound() {
        Confined.transaction(database, "portal_app", FIRST, late -> {
            late.update("""
                    insert into audit_entry (tenant_id, actor, roles, channel, deed, result, details)
                    values ('999901', 'late', '', 'PAGE', 'x', 'DONE', '{}')""");
            append(FIRST, 1);
            assertEquals(ROWS + 1, seal(FIRST).orElseThrow().number());
            return null;
        });
        assertEquals(ROWS + 2, seal(FIRST).orElseThrow().number());
        assertEquals("sound", fault());
    }

    @ParameterizedTest
    @DisplayName("DESIGN 9: a change of any column of any row is found and named")
    @CsvSource(delimiter = '=', quoteCharacter = '"', value = {
        "actor='x'", "roles='x'", "session='x'", "session=''", "address=null", "channel='API'", "deed='x'",
        "subject_kind=null", "subject='2025'", "reason='x'", "details='{}'", "at=at + interval '1 microsecond'"})
    void aChangedColumnIsNamed(String column, String value) {
        for (int number : List.of(1, 5, ROWS)) {
            database.alter("create table kept as select * from audit_entry",
                    "update audit_entry set %s = %s %s".formatted(column, value, ofNumber(number)));
            assertEquals("ROW_CHANGED " + number, fault());
            database.alter("truncate audit_entry", "insert into audit_entry select * from kept", "drop table kept");
            assertEquals("sound", fault());
        }
    }

    private static String ofNumber(int number) {
        return "where id = (select id from audit_seal where tenant_id = '999901' and number = " + number + ")"
                + " and tenant_id = '999901'";
    }

    @Test
    void aResultThatIsTurnedRoundIsNamed() {
        assertEquals("ROW_CHANGED 4", after("update audit_entry set result = 'DONE', reason = null " + ofNumber(4)));
    }

    @Test
    void aRowThatIsMovedIsMissingWhereItWas() {
        assertEquals("ROW_MISSING 4", after("update audit_entry set id = -id " + ofNumber(4)));
    }

    @Test
    void aRowThatIsGivenToAnotherCountyIsMissingInItsOwn() {
        assertEquals("ROW_MISSING 4", after("update audit_entry set tenant_id = '999902' " + ofNumber(4)));
    }

    @Test
    void aDeletedRowIsNamed() {
        assertEquals("ROW_MISSING 7", after("delete from audit_entry " + ofNumber(7)));
    }

    @Test
    void aRowDeletedWithItsSealIsNamed() {
        assertEquals("SEAL_MISSING 7", after("delete from audit_entry " + ofNumber(7),
                "delete from audit_seal where tenant_id = '999901' and number = 7"));
    }

    @Test
    void theFirstRowsAreMissedToo() {
        assertEquals("SEAL_MISSING 1", after("delete from audit_seal where tenant_id = '999901' and number <= 3",
                "delete from audit_head where tenant_id = '999901' and number <= 3"));
    }

    @Test
    void rowsThatChangedTheirPlacesAreNamed() {
        String swap = """
                update audit_seal s set id = other.id from audit_seal other
                where s.tenant_id = '999901' and other.tenant_id = '999901' and s.number in (4, 6)
                and other.number = 10 - s.number""";
        database.alter("alter table audit_seal drop constraint audit_seal_one_for_each_row");
        assertEquals("ORDER_SWAPPED 4", after(swap));
    }

    @Test
    void sealsThatChangedTheirPlacesAreNamed() {
        database.alter("alter table audit_seal drop constraint audit_seal_number_once");
        assertEquals("ORDER_SWAPPED 2", after("""
                update audit_seal set number = 5 - number where tenant_id = '999901' and number in (2, 3)"""));
    }

    @Test
    void aChangedHashIsNamed() {
        for (int number : List.of(2, ROWS)) {
            var another = "update audit_seal set hash = translate(hash, '0123456789abcdef', '123456789abcdef0') "
                    + "where tenant_id = '999901' and number = " + number;
            assertEquals("HASH_CHANGED " + number, after(another));
            database.alter(another.replace("'0123456789abcdef', '123456789abcdef0'", "'123456789abcdef0', '0123456789abcdef'"));
        }
        assertEquals("FORM_UNKNOWN 2", after("update audit_seal set form = 2 where tenant_id = '999901' and number = 2"));
    }

    /** Rewrites hashes from a number on as a superuser can, who knows the form but has no key. */
    private void rehash(int from, boolean headsToo) {
        Confined.transaction(database, "postgres", null, sql -> {
            var links = new StoredChain(sql, FIRST).links(1, ROWS);
            String hash = Line.NOTHING;
            while (links.hasNext()) {
                var link = links.next();
                hash = link.number() < from ? link.hash() : link.line().hash(hash, link.number());
                sql.update("update audit_seal set hash = ? where tenant_id = ? and number = ?",
                        hash, FIRST, link.number());
                if (headsToo) {
                    sql.update("update audit_head set hash = ? where tenant_id = ? and number = ?",
                            hash, FIRST, link.number());
                }
            }
            return null;
        });
    }

    @Test
    @DisplayName("DESIGN 9: hashes made anew over a changed row do not fit what was signed")
    void aChainThatWasHashedAnewIsNamed() {
        database.alter("update audit_entry set actor = 'x' " + ofNumber(5));
        rehash(5, false);
        assertEquals("HEAD_DIFFERS 6", fault());
        rehash(5, true);
        assertEquals("SIGNATURE_WRONG 6", fault());
    }

    @Test
    void anEndThatWasSignedByAnotherKeyIsNamed() {
        var foreign = ChainKey.generated();
        var head = new Head(FIRST, 1, 3, "", 0, foreign.kid(), "");
        assertEquals("KEY_UNKNOWN 3", after("update audit_head set kid = '%s' where tenant_id = '999901' and number = 3"
                .formatted(head.kid())));
    }

    @ParameterizedTest
    @CsvSource({
        "tenant_id, '999903', HEAD_MISSING 4",
        "first_number, 3, HEAD_MISSING 4",
        "number, 5, HEAD_DIFFERS 5",
        "hash, 'x', HEAD_DIFFERS 6",
        "at, at - interval '1 second', SIGNATURE_WRONG 6",
        "kid, 'x', KEY_UNKNOWN 6",
        "signature, 'x', SIGNATURE_WRONG 6"})
    void aChangedEndIsNamed(String column, String value, String fault) {
        String named = after("update audit_head set %s = %s where tenant_id = '999901' and number = 6"
                .formatted(column, value.equals("x") || value.matches("[0-9]{6}") ? "'" + value + "'" : value));
        assertEquals(column.equals("first_number") ? "SIGNATURE_WRONG 6" : fault, named);
    }

    @Test
    void aMissingEndIsNamed() {
        assertEquals("HEAD_MISSING 4", after("delete from audit_head where tenant_id = '999901' and number = 6"));
    }

    @Test
    @DisplayName("DESIGN 9: a tail that was cut off is found by the end that is kept outside the database")
    void aTailThatWasCutOffIsNamed() {
        assertEquals("TAIL_CUT_OFF 7", after(
                "delete from audit_entry where tenant_id = '999901' and id in"
                        + " (select id from audit_seal where tenant_id = '999901' and number > 6)",
                "delete from audit_seal where tenant_id = '999901' and number > 6",
                "delete from audit_head where tenant_id = '999901' and number > 6"));
    }

    @Test
    void everythingGoneIsATailCutOff() {
        assertEquals("TAIL_CUT_OFF 1", after("truncate audit_entry, audit_seal, audit_head"));
    }

    @Test
    void aTailThatGrewAnewIsAnotherChainAndTheFolderKeepsTheOldEnd() {
        database.alter(
                "delete from audit_entry where tenant_id = '999901' and id in"
                        + " (select id from audit_seal where tenant_id = '999901' and number > 6)",
                "delete from audit_seal where tenant_id = '999901' and number > 6",
                "delete from audit_head where tenant_id = '999901' and number > 6");
        append(FIRST, 5);
        assertFalse(folder.keep(seal(FIRST).orElseThrow()));
        assertEquals("CHAIN_REPLACED 9", fault());
    }

    @Test
    void aRowInNoChainIsNamedOnceItIsOldEnough() {
        append(FIRST, 1);
        assertEquals("sound", fault());
        assertTrue(after("update audit_entry set at = at - interval '3 hours' where tenant_id = '999901'"
                + " and id not in (select id from audit_seal)").startsWith("NOT_SEALED"));
    }

    @Test
    void sealsBehindTheLastEndAreNamed() {
        assertEquals("UNSIGNED_TAIL 10", after("""
                insert into audit_seal (tenant_id, number, id, form, hash)
                values ('999901', 10, 1, 1, repeat('0', 64))"""));
    }

    /** A record whose first six rows were sealed eight months ago. */
    private List<Head> agedRecord() {
        database.alter("truncate audit_entry, audit_seal, audit_head");
        var old = Clock.offset(Clock.systemUTC(), Duration.ofDays(-250));
        var heads = new ArrayList<Head>();
        for (int i = 0; i < 2; i++) {
            append(FIRST, 3);
            database.alter("update audit_entry set at = at - interval '251 days' where at > now() - interval '1 day'");
            heads.add(seal(FIRST, old).orElseThrow());
        }
        append(FIRST, 3);
        heads.add(seal(FIRST).orElseThrow());
        return heads;
    }

    private Optional<ChainFault> retire(int months) {
        return Confined.transaction(database, "portal_app", FIRST,
                sql -> new ChainGrowth(sql, FIRST).retire(KEY, KEYS, months));
    }

    private long count(String table) {
        return Confined.transaction(database, "postgres", null, sql -> sql.list(row -> row.getLong(1),
                "select count(*) from " + table + " where tenant_id = '999901'").get(0));
    }

    @Test
    @DisplayName("security.md, log: what was kept six calendar months is retired, and a signed checkpoint stands for it")
    void whatIsOldIsRetiredAndACheckpointStandsForIt() {
        var heads = agedRecord();
        assertEquals(Optional.empty(), retire(6));
        assertEquals(List.of(3L, 3L, 1L, 1L), List.of(
                count("audit_entry"), count("audit_seal"), count("audit_head"), count("audit_checkpoint")));
        var walked = Confined.transaction(database, "postgres", null,
                sql -> new StoredChain(sql, FIRST).verify(KEYS, Optional.of(heads.get(2))));
        assertEquals(new Verdict(FIRST, 7, 9, Optional.empty()), walked);
        append(FIRST, 1);
        assertEquals(10, seal(FIRST).orElseThrow().number());
        assertEquals(Optional.empty(), retire(6), "nothing more is old");
        assertEquals(1, count("audit_checkpoint"));
    }

    @Test
    void aChangedCheckpointIsNamed() {
        agedRecord();
        retire(6);
        var changes = new TreeMap<>(Map.of(
                "number", "number - 1", "hash", "repeat('0', 64)", "newest_at", "newest_at - interval '1 day'",
                "at", "at + interval '1 day'", "kid", "'x'", "signature", "'x'"));
        changes.forEach((column, value) -> {
            database.alter("create table kept as select * from audit_checkpoint",
                    "update audit_checkpoint set %s = %s".formatted(column, value));
            assertNotEquals(Optional.empty(), verdict(FIRST).fault(), column);
            database.alter("truncate audit_checkpoint", "insert into audit_checkpoint select * from kept",
                    "drop table kept");
        });
        assertEquals("SEAL_MISSING 1", after("truncate audit_checkpoint"));
    }

    @Test
    void whatIsYoungerThanSixMonthsIsKeptWhateverIsAsked() {
        agedRecord();
        assertThrows(IllegalArgumentException.class, () -> retire(5));
        database.alter("""
                insert into audit_checkpoint (tenant_id, number, hash, newest_at, at, kid, signature)
                values ('999901', 9, repeat('0', 64), now(), now(), 'x', 'x')""");
        long gone = Confined.transaction(database, "portal_app", FIRST,
                sql -> sql.list(row -> row.getLong(1), "select audit_retire()").get(0));
        assertEquals(6, gone);
        assertEquals(3, count("audit_entry"));
        assertEquals(3, count("audit_seal"));
    }

    @Test
    void aCheckpointForWhatIsTooYoungIsNamed() {
        long now = System.currentTimeMillis() * 1_000;
        var early = new Checkpoint(FIRST, 3, "0".repeat(64), now, now, null, null).signed(KEY);
        var walked = ChainWalk.along(new Chain(FIRST, early.hash(), 4, Optional.of(early),
                List.<Link>of().iterator(), List.<Head>of().iterator(), Optional.empty(), KEYS));
        assertEquals(Kind.RETIRED_TOO_EARLY, walked.fault().orElseThrow().kind());
    }

    @Test
    void aBeginningThatIsNotSoundIsNotRetired() {
        agedRecord();
        database.alter("update audit_entry set actor = 'x' " + ofNumber(2));
        assertEquals(Optional.of(new ChainFault(FIRST, 2, Kind.ROW_CHANGED)), retire(6));
        assertEquals(9, count("audit_entry"));
    }

    @Test
    void nobodyRetiresForAnotherCounty() {
        agedRecord();
        retire(6);
        for (String role : List.of("portal_app", "portal_platform")) {
            Confined.transaction(database, role, SECOND,
                    sql -> sql.list(row -> row.getLong(1), "select audit_retire()").get(0));
        }
        assertEquals(3, count("audit_entry"));
        assertThrows(IllegalStateException.class, () -> Confined.transaction(database, "portal_province", null,
                sql -> sql.list(row -> row.getLong(1), "select audit_retire()")));
    }

    @Test
    @DisplayName("the form of the hash is the one of docs/audit.md, to the byte")
    void theFormOfTheHashIsThePublishedOne() {
        var line = new Line("999901", 50, 1_790_000_000_000_001L, "officer@999901", "BUREAU_OFFICER", null,
                "192.0.2.1", "PAGE", "school.import", null, null, "DONE", null, "{\"added\":2}");
        assertEquals("20:portal-audit-entry/1,64:" + Line.NOTHING + ",1:1,6:999901,2:50,16:1790000000000001,"
                        + "14:officer@999901,14:BUREAU_OFFICER,~,9:192.0.2.1,4:PAGE,13:school.import,~,~,4:DONE,~,"
                        + "11:{\"added\":2},",
                published(line));
        assertEquals(HASH_OF_THE_EXAMPLE, line.hash(Line.NOTHING, 1));
    }

    private static final String HASH_OF_THE_EXAMPLE =
            "5a6af1ff75f2d71c9dacb241d03f1a7c4220721f7c0fded8bc588d1d35263b7d";

    private static String published(Line line) {
        var text = new StringBuilder();
        for (Object field : new Object[] {"portal-audit-entry/1", Line.NOTHING, 1, line.tenant(), line.id(), line.at(),
            line.actor(), line.roles(), line.session(), line.address(), line.channel(), line.deed(),
            line.subjectKind(), line.subject(), line.result(), line.reason(), line.details()}) {
            text.append(new String(Line.netstring(field), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Test
    void noTwoRowsLookAlike() {
        assertEquals("~,", new String(Line.netstring(null), StandardCharsets.UTF_8));
        assertEquals("0:,", new String(Line.netstring(""), StandardCharsets.UTF_8));
        assertEquals("6:示例,", new String(Line.netstring("示例"), StandardCharsets.UTF_8));
    }
}
