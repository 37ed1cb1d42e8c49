package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;
import portal.school.history.Cause;

/** A batch undone leaves the register as it was, or is refused by the names of what stands against it. */
class SchoolUndoingTest {

    private static final long BEFORE = 1;
    private static final long BATCH = 2;
    private static final long LATER = 3;

    private TestDatabase database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh();
    }

    private <T> T in(String county, Function<SchoolsInTests, T> work) {
        return SchoolsInTests.in(database, county, work);
    }

    private void take(long batch, String... rows) {
        SchoolsInTests.take(database, FIRST, Cause.batch(batch), rows);
    }

    private List<SchoolProfile> profiles() {
        return in(FIRST, register -> register.schools.all().stream().map(School::getProfile).toList());
    }

    private List<String> hindrances(long batch) {
        return in(FIRST, register -> register.undoing.hindrances(batch));
    }

    private void undo(long batch) {
        assertEquals(List.of(), hindrances(batch));
        in(FIRST, register -> {
            register.undoing.undo(batch);
            return null;
        });
    }

    @Test
    void whatItChangedIsRestoredAndWhatItAddedIsGone() {
        take(BEFORE, "1,甲小学,小学,镇区,300,,8,50,1.25");
        var before = profiles();
        take(BATCH, "1,甲中心小学,小学,城区,310,,,60,", "2,乙村小,教学点,乡村,20,1,2,7,0.5");
        assertEquals(2, profiles().size());
        undo(BATCH);
        assertEquals(before, profiles());
        undo(BEFORE);
        assertEquals(List.of(), profiles());
    }

    @Test
    void aCentralSchoolAndItsVillageSchoolOfOneBatchGoTogether() {
        take(BATCH, "2,乙村小,教学点,乡村,20,1,2,7,0.5", "1,甲小学,小学,镇区,300,,8,50,1.25");
        undo(BATCH);
        assertEquals(List.of(), profiles());
    }

    @Test
    void whatWasChangedSinceStandsAgainstItByName() {
        take(BATCH, "1,甲小学,小学,镇区,300,,8,,", "2,乙村小,教学点,乡村,20,,2,,");
        take(LATER, "2,乙村小,教学点,乡村,21,,2,,");
        assertEquals(List.of("乙村小"), hindrances(BATCH));
        undo(LATER);
        undo(BATCH);
        assertEquals(List.of(), profiles());
    }

    @Test
    void whatSomethingDependsOnStandsAgainstItByName() {
        take(BATCH, "1,甲小学,小学,镇区,300,,8,,", "2,乙村小,教学点,乡村,20,,2,,");
        take(LATER, "3,丙村小,教学点,乡村,20,1,2,,");
        assertEquals(List.of("甲小学"), hindrances(BATCH));
        undo(LATER);
        long first = in(FIRST, register -> register.schools.byCode("1").orElseThrow().getId());
        database.alter("""
                insert into tenant (id, name, province, opened_on)
                    values ('999901', '示例一县', '99', '2026-09-01');
                with opened as (insert into account (tenant_id, user_name, display_name, password_hash)
                    values ('999901', 'principal@999901', '示例校长', 'hash') returning id)
                insert into role_grant (account_id, tenant_id, role, school_id, since)
                select id, '999901', 'PRINCIPAL', %d, '2026-09-01' from opened""".formatted(first));
        assertEquals(List.of("甲小学"), hindrances(BATCH), "the platform keeps what leads to it, and is asked too");
        assertEquals(2, profiles().size(), "to ask removes nothing");
    }

    @Test
    void theNeighboursBatchIsNobodysBusiness() {
        take(BATCH, "1,甲小学,小学,镇区,300,,8,,");
        assertEquals(List.of(), in(SECOND, register -> register.undoing.hindrances(BATCH)));
        in(SECOND, register -> {
            register.undoing.undo(BATCH);
            return null;
        });
        assertEquals(1, profiles().size());
        long id = in(FIRST, register -> register.schools.byCode("1").orElseThrow().getId());
        assertTrue(in(SECOND, register ->
                register.undoing.dependence.hindered("school", List.of(id))).isEmpty());
        assertEquals(1, profiles().size());
    }
}
