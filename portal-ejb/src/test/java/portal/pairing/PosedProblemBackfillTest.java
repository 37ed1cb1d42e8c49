package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

/** What cycles had posed while that was a column of theirs. */
class PosedProblemBackfillTest {

    private static final TestDatabase DATABASE = TestDatabase.bootstrapped().migrateUntil("20261122.1730").alter("""
            insert into cycle (id, tenant_id, version, school_year, name, distance_per_metre,
                mismatch_per_point, change_weight, load_weight, posed, posed_at)
            values (5, '999901', 0, 2025, '示例', 1, 0, 0, 0, 'one', now()),
                (6, '999901', 0, 2026, '示例', 1, 0, 0, 0, null, null),
                (7, '999902', 0, 2026, '示例', 1, 0, 0, 0, 'other', now())""");

    private static List<String> posed(String county) {
        return DATABASE.inCounty(county, entities -> entities.createQuery("""
                select concat(p.cycle.schoolYear, ' ', p.problem) from PosedProblem p""", String.class)
                .getResultList());
    }

    @Test
    void itStandsThereAfterTheUpgrade() {
        DATABASE.migrate();
        assertEquals(List.of("2025 one"), posed(FIRST));
        assertEquals(List.of("2026 other"), posed(SECOND));
    }
}
