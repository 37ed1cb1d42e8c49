package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;
import portal.pairing.HandChange.Farthest;
import portal.pairing.HandChange.Forbid;
import portal.pairing.HandChange.Limit;
import portal.pairing.HandChange.Pin;
import portal.pairing.HandChange.Release;
import portal.pairing.HandChange.Want;

class HandWorkTest {

    private static final Pair ONE = new Pair("A", "B");
    private static final Pair OTHER = new Pair("A", "C");

    private final Problem posed = new Problem("2026", Objective.SUM, new Weights(1, 0, 0, 0), null,
            List.of(),
            List.of(new Supporter("A", Stage.PRIMARY, 31_000_000, 109_000_000, 0, 0, 3, List.of())),
            List.of(recipient("B", Stage.PRIMARY), recipient("C", Stage.JUNIOR)),
            List.of(), List.of());

    private static Recipient recipient(String id, Stage stage) {
        return new Recipient(id, stage, 31_100_000, 109_100_000, 0, 1, null, List.of());
    }

    @Test
    void theLatestWordOnTwoSchoolsCounts() {
        assertEquals(Set.of(ONE), HandWork.of(List.of(new Forbid(ONE), new Pin(ONE))).pins());
        assertEquals(Set.of(), HandWork.of(List.of(new Forbid(ONE), new Pin(ONE))).forbids());
        assertEquals(Set.of(ONE), HandWork.of(List.of(new Pin(ONE), new Forbid(ONE))).forbids());
        assertEquals(HandWork.NONE, HandWork.of(List.of(new Pin(ONE), new Release(ONE))));
    }

    @Test
    void limitsWantsAndDistanceReachTheProblem() {
        var problem = HandWork.of(List.of(new Limit("A", 1, 2), new Want("B", 2),
                new Farthest(Optional.of(9_000)))).on(posed);
        assertEquals(1, problem.supporters().get(0).min());
        assertEquals(2, problem.supporters().get(0).max());
        assertEquals(2, problem.recipients().get(0).supporters());
        assertEquals(9_000, problem.maxDistanceM());
        assertEquals(null, HandWork.of(List.of(new Farthest(Optional.of(9_000)),
                new Farthest(Optional.empty()))).on(posed).maxDistanceM());
    }

    @Test
    void whatConcernsSchoolsThatLeftOrTeachAnotherStageRests() {
        var problem = HandWork.of(List.of(new Pin(ONE), new Pin(OTHER), new Forbid(new Pair("gone", "B")),
                new Limit("gone", 0, 1), new Want("gone", 2))).on(posed);
        assertEquals(List.of(ONE), problem.pins());
        assertEquals(List.of(), problem.forbids());
        assertEquals(posed.supporters(), problem.supporters());
    }

    @Test
    void everyKindOfChangeIsReadBackAsItWasWritten() {
        List<HandChange> changes = List.of(new Pin(ONE), new Forbid(OTHER), new Release(ONE),
                new Limit("A", 0, 4), new Want("B", 2), new Farthest(Optional.of(7)),
                new Farthest(Optional.empty()));
        assertEquals(changes, HandChanges.read(HandChanges.write(changes)));
    }

    @Test
    void nothingSettledLeavesTheProblemAsItWasPosed() {
        assertEquals(posed, HandWork.NONE.on(posed));
        assertEquals(Map.of(), HandWork.NONE.limits());
    }
}
