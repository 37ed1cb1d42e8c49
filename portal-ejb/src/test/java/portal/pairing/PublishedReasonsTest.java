package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.allocation.Plan;
import portal.school.CastOfSchools;

class PublishedReasonsTest {

    private final PublishedPlan plan = CastOfPlans.usual();

    @Test
    void aPairIsKeptChangedOrNew() {
        assertTrue(reason("3").isKept());
        assertFalse(reason("3").isChanged());
        assertTrue(reason("4").isChanged());
        assertFalse(reason("5").isKept() || reason("5").isChanged());
    }

    @Test
    void needsThatTheSupporterCannotMeetAreNamed() {
        assertEquals(List.of("音乐"), reason("5").unmet());
        assertEquals(List.of(), reason("3").unmet());
        assertTrue(reason("3").needing());
    }

    @Test
    void theNextBestChoiceIsDearerBySoManyMetres() {
        var next = reason("3").nextBest().orElseThrow();
        assertEquals("甲二小学", next.supporter().getName());
        assertTrue(next.metres().orElseThrow() > 0);
    }

    @Test
    void whereDistancesCountForNothingAPriceIsNoLength() {
        var bySubject = CastOfPlans.of(new Weighing(0, 1_500, 0, 0), Optional.empty());
        bySubject.pairs().forEach(pair -> pair.nextBest().ifPresent(
                next -> assertEquals(Optional.empty(), next.metres())));
    }

    @Test
    void aPairThatTheVersionDoesNotKnowStandsWithoutAReason() {
        var stranger = CastOfPairing.pairing(plan.cycle(),
                CastOfSchools.supporter("8"), CastOfSchools.recipient("9"));
        var nothing = new PairReason.Before(false, List.of());
        var told = PublishedReasons.of(List.of(stranger), plan.problem(),
                new AllocationAnswer(new Plan(0L, null, List.of(), null, List.of(), null), Map.of()),
                recipient -> nothing, Map.of());
        assertEquals(List.of(new PairReason(stranger, false, List.of(), nothing, Optional.empty())), told);
    }

    private PairReason reason(String recipient) {
        return plan.pairs().stream()
                .filter(one -> one.pair().getRecipient().getCode().equals(recipient))
                .findFirst().orElseThrow();
    }
}
