package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;
import portal.tenancy.CountySql;

/** What is counted of a county’s pairs, and what its province reads of it. */
class PairingCountTest {

    static final int YEAR = 2026;

    private static final String SCHOOL = """
            insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                strong_subjects, weak_subjects)
            select n, '999901', 0, 's' || n, '示例学校', 'PRIMARY', 'RURAL', 100,
                (array['SUPPORTER', 'RECIPIENT', 'NONE'])[case when n < 10 then 1 when n < 20 then 2 else 3 end],
                '', ''
            from unnest(array[1, 2, 3, 11, 12, 13, 14, 21]) n""";

    private final TestDatabase database = TestDatabase.fresh().alter(SCHOOL);

    private void cycle(int year, int years, String publishedOn) {
        database.alter("""
                insert into cycle (id, tenant_id, version, school_year, name, distance_per_metre,
                    mismatch_per_point, change_weight, load_weight, years, published_on)
                values (%d, '999901', 0, %d, '示例周期', 1, 0, 0, 0, %d, %s)"""
                .formatted(year, year, years, publishedOn));
    }

    private void pair(int year, int supporter, int recipient, int metres) {
        database.alter("""
                insert into pairing (id, tenant_id, version, cycle_id, supporter_id, recipient_id, distance_m,
                    pinned, published_on)
                values (nextval('portal_id'), '999901', 0, %d, %d, %d, %d, false, '2026-09-01')"""
                .formatted(year, supporter, recipient, metres));
    }

    private void count(int year) {
        database.sqlInCounty("999901", connection -> {
            new CountyCount(CountySql.over(connection)).write("999901", "示例一县", year);
            return null;
        });
    }

    private void countPairs(int year) {
        database.sqlInCounty("999901", connection -> {
            new CountyCount(CountySql.over(connection)).writePairs("999901", year);
            return null;
        });
    }

    private CountyFigures read(int year) {
        return ProvinceInTests.figures(database, "99", year).get(0);
    }

    /** Three supporters, of whom two have pairs; four recipients, of whom three have a supporter. */
    private void publish(int year, int years) {
        cycle(year, years, "'" + year + "-09-01'");
        pair(year, 1, 11, 4_000);
        pair(year, 1, 12, 1_000);
        pair(year, 2, 12, 7_000);
        pair(year, 1, 13, 500);
    }

    @Test
    @DisplayName("I1: pairs, coverage as two counts, mean and longest distance and load, as counted by hand")
    void theFiguresAreThoseCountedByHand() {
        publish(YEAR, 1);
        count(YEAR);
        var pairs = read(YEAR).pairing().orElseThrow();
        assertEquals(new PairingFigures(1, 1, 4, 2, 4, 3, 4, 12_500, 7_000, 3), pairs);
        assertEquals(Optional.of(new BigDecimal("0.75")), pairs.coverage());
        assertEquals(Optional.of(new BigDecimal("3125")), pairs.meanMetres());
        assertEquals(Optional.of(new BigDecimal("2")), pairs.meanLoad());
        assertEquals(4, read(YEAR).pairs());
        assertEquals("2026-09-01", read(YEAR).publishedOn().orElseThrow().toString());
    }

    @Test
    void aSchoolThatThePlanHelpsIsARecipientWhateverTheRegisterSays() {
        publish(YEAR, 1);
        pair(YEAR, 3, 21, 2_000);
        count(YEAR);
        var pairs = read(YEAR).pairing().orElseThrow();
        assertEquals(List.of(5, 4), List.of(pairs.recipients(), pairs.covered()));
    }

    @Test
    @DisplayName("I1: whom the cycle itself set aside is no recipient without a supporter")
    void aSchoolThatTheCycleSetAsideIsNotCounted() {
        publish(YEAR, 1);
        database.alter("""
                insert into cycle_part (id, tenant_id, version, cycle_id, school_code, part, reason, set_by, set_at)
                values (-1, '999901', 0, %d, 's14', 'NONE', '停办整修', 'officer', now())""".formatted(YEAR));
        count(YEAR);
        var pairs = read(YEAR).pairing().orElseThrow();
        assertEquals(List.of(3, 3), List.of(pairs.recipients(), pairs.covered()));
    }

    @Test
    void aDraftIsNoPlan() {
        cycle(YEAR, 1, "null");
        count(YEAR);
        var county = read(YEAR);
        assertEquals(new PairingFigures(1, 0, 0, 0, 4, 0, 0, 0, 0, 0), county.pairing().orElseThrow());
        assertEquals(Optional.empty(), county.publishedOn());
        assertEquals(Optional.empty(), county.pairing().orElseThrow().meanMetres());
        assertEquals(Optional.empty(), county.pairing().orElseThrow().longestMetres());
        assertEquals(Optional.empty(), county.pairing().orElseThrow().mostLoad());
    }

    @Test
    void countedTwiceItIsTheSame() {
        publish(YEAR, 1);
        count(YEAR);
        var once = read(YEAR).pairing();
        count(YEAR);
        countPairs(YEAR);
        assertEquals(once, read(YEAR).pairing());
    }

    @Test
    void aPlanThatIsWithdrawnLeavesNoPairs() {
        publish(YEAR, 1);
        count(YEAR);
        database.alter("delete from pairing", "update cycle set published_on = null");
        countPairs(YEAR);
        assertEquals(new PairingFigures(1, 0, 0, 0, 4, 0, 0, 0, 0, 0), read(YEAR).pairing().orElseThrow());
        assertEquals(0, read(YEAR).pairs());
    }

    @Test
    void lastYearStandsBesideAndIsKept() {
        publish(YEAR - 1, 1);
        count(YEAR - 1);
        cycle(YEAR, 1, "'2026-09-01'");
        pair(YEAR, 3, 14, 9_000);
        count(YEAR);
        assertEquals(Optional.of(9_000), read(YEAR).pairing().orElseThrow().longestMetres());
        assertEquals(4, read(YEAR).pairingBefore().orElseThrow().pairs());
        assertEquals(Optional.empty(), read(YEAR - 1).pairingBefore());
    }

    @Test
    void aPlanOfSeveralYearsIsInForceInEachUntilTheNextOne() {
        publish(YEAR - 2, 3);
        count(YEAR);
        assertEquals(4, read(YEAR).pairing().orElseThrow().pairs());
        cycle(YEAR, 1, "'2026-09-01'");
        pair(YEAR, 3, 14, 9_000);
        count(YEAR);
        assertEquals(1, read(YEAR).pairing().orElseThrow().pairs());
        count(YEAR + 1);
        assertEquals(0, read(YEAR + 1).pairing().orElseThrow().plans());
    }

    @Test
    void aYearThatIsOverKeepsWhatItsSchoolsWere() {
        count(YEAR - 1);
        database.alter("update school set pupils = 900");
        publish(YEAR - 1, 1);
        countPairs(YEAR - 1);
        assertEquals(800, read(YEAR - 1).all().pupils());
        assertEquals(4, read(YEAR - 1).pairing().orElseThrow().pairs());
    }

    @Test
    void whetherAYearIsWrittenIsKnown() {
        count(YEAR);
        database.sqlInCounty("999901", connection -> {
            var count = new CountyCount(CountySql.over(connection));
            assertTrue(count.isWritten(YEAR));
            assertFalse(count.isWritten(YEAR - 1));
            return null;
        });
    }

    @Test
    @DisplayName("shape d: a province reads its own counties’ pairs, another province nothing")
    void anotherProvinceSeesNothing() {
        publish(YEAR, 1);
        count(YEAR);
        assertEquals(List.of(), ProvinceInTests.figures(database, "98", YEAR));
    }

    @Test
    void aPlanIsCountedInEveryYearThatItMayReachAndThatHasBegun() {
        assertEquals(List.of(2026), reached(2026, 2026));
        assertEquals(List.of(2024, 2025, 2026), reached(2024, 2026));
        assertEquals(List.of(2022, 2023, 2024), reached(2022, 2026));
        assertEquals(List.of(2027), reached(2027, 2026), "one that is published ahead");
    }

    private static List<Integer> reached(int schoolYear, int current) {
        return CountyReporting.reached(schoolYear, current).boxed().toList();
    }

    @Test
    void aCountyThatToldNothingIsNotANought() {
        count(YEAR);
        database.alter("delete from county_pairing_aggregate");
        assertEquals(Optional.empty(), read(YEAR).pairing());
    }
}
