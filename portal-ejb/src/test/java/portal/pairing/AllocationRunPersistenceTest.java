package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;

import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

class AllocationRunPersistenceTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void theInstantOfARunIsReadBackAsItWasKept() {
        DATABASE.inCounty(FIRST, entities -> {
            var cycle = CastOfPairing.cycle(2026, "2026");
            entities.persist(cycle);
            entities.persist(CastOfPairing.run(cycle, "{}"));
            return cycle;
        });
        var run = DATABASE.inCounty(FIRST, entities -> entities
                .createQuery("select r from AllocationRun r", AllocationRun.class).getSingleResult());
        assertEquals(CastOfPairing.RAN_AT.toInstant(), run.getRanAt().toInstant());
    }
}
