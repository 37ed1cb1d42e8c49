package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;
import static portal.tenancy.Role.BUREAU_OFFICER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import portal.calendar.SchoolYear;
import portal.database.TestDatabase;
import portal.identity.Post;

class PairingMattersTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void aCycleWaitsSinceTheDayOfTheNationsClocks() {
        database.inCounty(FIRST, entities -> {
            entities.persist(CastOfPairing.cycle(SchoolYear.current(), "2026"));
            return null;
        });
        database.alter("update cycle set posed_at = '2026-11-21T17:30:00Z'");
        var matters = database.inCounty(FIRST, entities -> {
            var pairing = new PairingMatters();
            pairing.cycles = new Cycles();
            pairing.cycles.entities = entities;
            return pairing.of(new Post(BUREAU_OFFICER, null)).stream()
                    .filter(matter -> matter.key().equals("pairing.cycle-solved")).toList();
        });
        assertEquals(LocalDate.of(2026, 11, 22), matters.get(0).since());
    }
}
