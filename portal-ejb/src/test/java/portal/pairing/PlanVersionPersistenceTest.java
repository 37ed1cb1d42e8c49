package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;

import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

class PlanVersionPersistenceTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void theInstantOfAVersionIsReadBackAsItWasKept() {
        DATABASE.inCounty(FIRST, entities -> {
            var cycle = CastOfPairing.cycle(2026, "2026");
            entities.persist(cycle);
            entities.persist(CastOfPairing.version(cycle, 1, "{}"));
            return cycle;
        });
        var version = DATABASE.inCounty(FIRST, entities -> entities
                .createQuery("select v from PlanVersion v", PlanVersion.class).getSingleResult());
        assertEquals(CastOfPairing.KEPT_AT.toInstant(), version.getKeptAt().toInstant());
    }
}
