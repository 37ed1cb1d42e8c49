package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

/** What counties had published before there was a table for it. */
class PairingBackfillTest {

    private static final TestDatabase DATABASE = TestDatabase.bootstrapped().migrateUntil("20261122.1500").alter("""
            insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                strong_subjects, weak_subjects)
            select n, '999901', 0, 's' || n, '示例学校', 'PRIMARY', 'RURAL', 100, 'NONE', '', ''
            from generate_series(1, 4) n""", """
            insert into cycle (id, tenant_id, version, school_year, name, distance_per_metre,
                mismatch_per_point, change_weight, load_weight, published_on)
            values (5, '999901', 0, 2025, '示例', 1, 0, 0, 0, '2025-09-01'),
                (6, '999901', 0, 2026, '示例', 1, 0, 0, 0, null)""", """
            insert into pairing (id, tenant_id, version, cycle_id, supporter_id, recipient_id, distance_m, pinned,
                published_on)
            values (7, '999901', 0, 5, 1, 3, 2000, false, '2025-09-01'),
                (8, '999901', 0, 5, 1, 4, 5000, false, '2025-09-01'),
                (9, '999901', 0, 5, 2, 4, 4000, false, '2025-09-01')""", """
            insert into county_aggregate
                (tenant_id, province, school_year, county_name, schools, supporters, recipients, pairs)
            values ('999901', '99', 2025, '示例一县', 4, 2, 5, 3), ('999901', '99', 2026, '示例一县', 4, 2, 5, 0),
                ('999902', '99', 2026, '示例二县', 0, 0, 0, 0)""");

    @Test
    void itStandsThereAfterTheUpgradeWithTheRecipientsThatTheCountyHadTold() {
        DATABASE.migrate();
        var last = new PairingFigures(1, 1, 3, 2, 5, 2, 3, 11_000, 5_000, 2);
        var figures = ProvinceInTests.figures(DATABASE, "99", 2026);
        assertEquals(Optional.of(last), figures.get(0).pairingBefore());
        assertEquals(Optional.of(new PairingFigures(1, 0, 0, 0, 5, 0, 0, 0, 0, 0)), figures.get(0).pairing());
        assertEquals(Optional.of(new PairingFigures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0)), figures.get(1).pairing());
        assertEquals(Optional.of(last), ProvinceInTests.figures(DATABASE, "99", 2025).get(0).pairing());
    }
}
