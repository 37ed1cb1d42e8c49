package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.calendar.SchoolYear;
import portal.school.CastOfSchools;

class PartnersTest {

    private static final int YEAR = SchoolYear.current();

    private static Pairing pair(Cycle cycle) {
        return CastOfPairing.pairing(cycle, CastOfSchools.supporter("A"), CastOfSchools.recipient("B"));
    }

    @Test
    void reasonsAreToldOfThePlanInForceAndOfThoseToComeAndNotOfThePast() {
        var now = CastOfPairing.cycle(YEAR, "now");
        var pairs = Stream.of(CastOfPairing.cycle(YEAR + 1, "next"), now, CastOfPairing.cycle(YEAR - 1, "past"))
                .map(PartnersTest::pair)
                .toList();
        var own = new Partners.OwnPairs(1, pairs, Optional.of(now));
        assertEquals(Set.of(YEAR, YEAR + 1), own.ofPlansThatHold().stream()
                .flatMap(List::stream)
                .map(pair -> pair.getCycle().getSchoolYear())
                .collect(Collectors.toSet()));
    }
}
