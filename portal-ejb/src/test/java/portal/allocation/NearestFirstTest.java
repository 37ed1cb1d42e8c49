package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestFirstTest {

    static final Weights METRES = new Weights(1, 0, 0, 0);

    final Supporter first = supporter("甲小学", 0, 1, 109_000_000);
    final Supporter second = supporter("乙小学", 1, 2, 109_050_000);

    @Test
    void eachTakesTheNearestWithAPlaceInTheOrderOfTheList() {
        var byHand = NearestFirst.of(problem(List.of(), List.of(),
                recipient("丙村小", 109_010_000), recipient("丁村小", 109_005_000)));
        assertEquals(List.of(new Pair("甲小学", "丙村小"), new Pair("乙小学", "丁村小")),
                byHand.pairs());
        assertTrue(byHand.isComplete());
    }

    @Test
    void aPinComesFirstAndAForbidIsKept() {
        var byHand = NearestFirst.of(problem(List.of(new Pair("甲小学", "丁村小")),
                List.of(new Pair("乙小学", "丙村小")),
                recipient("丙村小", 109_010_000), recipient("丁村小", 109_040_000)));
        assertEquals(List.of(new Pair("甲小学", "丁村小")), byHand.pairs());
        assertEquals(List.of("丙村小"), byHand.without());
        assertEquals(List.of("乙小学"), byHand.belowMinimum());
    }

    @Test
    void itIsNeverCheaperThanTheOptimum() {
        for (long seed = 0; seed < 20; seed++) {
            Problem county = RandomProblems.county(seed, 30, 120);
            var byHand = NearestFirst.of(county);
            if (byHand.isComplete()) {
                assertTrue(byHand.total()
                        >= Allocation.solve(county, AllocationTest.A_MINUTE).objective());
            }
        }
    }

    private Problem problem(List<Pair> pins, List<Pair> forbids, Recipient... recipients) {
        return new Problem("示例一县", Objective.SUM, METRES, null, List.of(),
                List.of(first, second), List.of(recipients), pins, forbids);
    }

    private static Supporter supporter(String id, int min, int max, int lonE6) {
        return new Supporter(id, Stage.PRIMARY, 31_000_000, lonE6, 60, min, max, List.of());
    }

    private static Recipient recipient(String id, int lonE6) {
        return new Recipient(id, Stage.PRIMARY, 31_000_000, lonE6, 80, 1, null, List.of());
    }
}
