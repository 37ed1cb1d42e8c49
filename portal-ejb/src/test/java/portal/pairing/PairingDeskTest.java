package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.PlanChecker;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;
import portal.database.TestDatabase;
import portal.deed.Actor;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.school.CastOfSchools;
import portal.school.SchoolsInTests;

class PairingDeskTest {

    private static final int YEAR = 2026;

    private final TestDatabase database = TestDatabase.fresh();

    /** Two supporters in town, the second a little farther off, and three recipients. */
    private static Problem posed() {
        return new Problem("2026", Objective.SUM, new Weights(1, 0, 0, 0), null, List.of(),
                List.of(supporter("A", 31_000_000), supporter("D", 31_010_000)),
                List.of(recipient("B", 30_990_000), recipient("C", 31_000_000), recipient("E", 31_002_000)),
                List.of(), List.of());
    }

    private static Supporter supporter(String id, int latE6) {
        return new Supporter(id, Stage.PRIMARY, latE6, 109_000_000, 0, 0, 2, List.of());
    }

    private static Recipient recipient(String id, int latE6) {
        return new Recipient(id, Stage.PRIMARY, latE6, 109_000_000, 0, 1, null, List.of());
    }

    @BeforeEach
    void aPosedCycle() {
        database.inCounty(FIRST, entities -> {
            List.of("A", "D").forEach(code -> entities.persist(CastOfSchools.supporter(code)));
            List.of("B", "C", "E").forEach(code -> entities.persist(CastOfSchools.recipient(code)));
            var cycle = CastOfPairing.cycle(YEAR, "2026");
            entities.persist(cycle);
            CastOfPairing.pose(entities, cycle, posed());
            return null;
        });
    }

    private static PairingDesk desk(EntityManager entities, String county) {
        var desk = new PairingDesk();
        desk.cycles = new Cycles();
        desk.cycles.entities = entities;
        desk.boards = new DeskBoards();
        desk.boards.cycles = desk.cycles;
        desk.boards.schools = SchoolsInTests.intake(entities, county);
        desk.actor = new CurrentActor();
        desk.cycles.actor = desk.actor;
        desk.deed = new CurrentDeed();
        return desk;
    }

    private <T> T at(String county, Function<PairingDesk, T> work) {
        return database.inCounty(county, entities -> work.apply(desk(entities, county)));
    }

    private DeskBoard now() {
        return at(FIRST, desk -> desk.boards.afterStep(desk.cycles.get(YEAR)));
    }

    private static int seenBy(PairingDesk desk) {
        return desk.cycles.get(YEAR).getVersion();
    }

    private int seen() {
        return now().cycle().getVersion();
    }

    private static Map<String, String> pairs(DeskBoard board) {
        var pairs = new TreeMap<String, String>();
        board.solution().orElseThrow().plan().pairs()
                .forEach(pair -> pairs.put(pair.recipient(), pair.supporter()));
        return pairs;
    }

    private String refusal(Function<PairingDesk, DeskBoard> work) {
        return assertThrows(RuleViolation.class, () -> at(FIRST, work)).key();
    }

    @Test
    void thePlanIsTheBestAndProven() {
        var solution = now().solution().orElseThrow();
        assertEquals(Map.of("B", "A", "C", "A", "E", "D"), pairs(now()));
        PlanChecker.require(solution.problem(), solution.plan());
        assertEquals(Optional.empty(), solution.free(), "nothing was settled by hand");
    }

    @Test
    void aChangedPairStaysAndTheOthersAreTheBestBesideIt() {
        int seen = seen();
        var board = at(FIRST, desk -> desk.change(YEAR, seen, "A", "B", "D"));
        assertEquals("D", pairs(board).get("B"));
        var solution = board.solution().orElseThrow();
        PlanChecker.require(solution.problem(), solution.plan());
        assertTrue(solution.figures().orElseThrow().total() > solution.free().orElseThrow().total());
        assertTrue(board.cycle().getVersion() > seen, "whoever saw it before is told");
    }

    @Test
    void whatThePlanWouldBeWithoutHandWorkFollowsWhatIsPosed() {
        int seen = seen();
        var free = at(FIRST, desk -> desk.pin(YEAR, seen, "D", "B")).solution().orElseThrow().free();
        database.alter("update posed_problem set free = null");
        assertEquals(free, now().solution().orElseThrow().free(), "posed before its answer was kept");
        database.inCounty(FIRST, entities -> {
            var before = posed();
            CastOfPairing.pose(entities, desk(entities, FIRST).cycles.get(YEAR), new Problem(before.name(),
                    before.objective(), before.weights(), 100, before.subjects(), before.supporters(),
                    before.recipients(), List.of(), List.of()));
            return null;
        });
        assertEquals(Optional.empty(), now().solution().orElseThrow().free(), "there is no plan any more");
        database.inCounty(FIRST, entities -> {
            CastOfPairing.pose(entities, desk(entities, FIRST).cycles.get(YEAR), posed());
            return null;
        });
        assertEquals(free, now().solution().orElseThrow().free());
    }

    @Test
    void whatAChangeWasSaidToCostIsWhatItCosts() {
        var reasons = at(FIRST, desk -> desk.why(YEAR, seenBy(desk), "A", "B"));
        var price = reasons.choices().get(0).price().orElseThrow();
        long before = now().solution().orElseThrow().figures().orElseThrow().total();
        int seen = seen();
        var board = at(FIRST, desk -> desk.change(YEAR, seen, "A", "B", "D"));
        assertEquals(before + price.rise(),
                board.solution().orElseThrow().figures().orElseThrow().total());
        assertEquals(List.of("D"), reasons.choices().stream()
                .map(choice -> choice.supporter().getCode()).toList());
    }

    @Test
    void stepsAreUndoneAndDoneAgainUntilAnotherIsTaken() {
        int first = seen();
        at(FIRST, desk -> desk.pin(YEAR, first, "D", "B"));
        int second = seen();
        at(FIRST, desk -> desk.forbid(YEAR, second, "A", "C"));
        assertEquals(Map.of("B", "D", "C", "D", "E", "A"), pairs(now()));
        int third = seen();
        var undone = at(FIRST, desk -> desk.undo(YEAR, third));
        assertEquals("A", pairs(undone).get("C"));
        assertEquals(CycleStep.Kind.FORBID, undone.steps().get(undone.done()).getKind());
        var again = at(FIRST, desk -> desk.redo(YEAR, undone.cycle().getVersion()));
        assertEquals("D", pairs(again).get("C"));
        var back = at(FIRST, desk -> desk.undo(YEAR, again.cycle().getVersion()));
        var other = at(FIRST, desk -> desk.release(YEAR, back.cycle().getVersion(), "D", "B"));
        assertEquals(2, other.steps().size(), "what was undone is gone once another step is taken");
        assertEquals(other.steps().size(), other.done());
        assertEquals("cycle.nothing-to-redo",
                refusal(desk -> desk.redo(YEAR, other.cycle().getVersion())));
        assertEquals(HandWork.NONE, other.hand());
    }

    @Test
    void nothingIsUndoneBeforeTheFirstStep() {
        int seen = seen();
        assertEquals("cycle.nothing-to-undo", refusal(desk -> desk.undo(YEAR, seen)));
    }

    @Test
    @DisplayName("Two officers at once do not overwrite each other")
    void whoeverSawAnEarlierVersionIsRefused() {
        int seen = seen();
        at(FIRST, desk -> desk.pin(YEAR, seen, "D", "B"));
        var refused = assertThrows(RuleViolation.class,
                () -> at(FIRST, desk -> desk.pin(YEAR, seen, "D", "C")));
        assertEquals("cycle.changed-since-by", refused.key());
        assertEquals(Actor.SYSTEM.name(), refused.figures().get(0), "who was first is named");
        assertEquals(1, now().steps().size());
    }

    @Test
    void aCycleWithoutAPlanIsCuredByTheRemedyChosen() {
        int seen = seen();
        var stuck = at(FIRST, desk -> desk.limit(YEAR, seen, "A", 0, 0));
        var conflict = stuck.solution().orElseThrow().plan().conflict();
        assertEquals(1, conflict.shortBy());
        assertEquals(Optional.empty(), stuck.solution().orElseThrow().figures());
        for (int which = 0; which < conflict.remedies().size(); which++) {
            int chosen = which;
            var cured = at(FIRST, desk ->
                    desk.remedy(YEAR, desk.cycles.get(YEAR).getVersion(), chosen));
            assertTrue(cured.solution().orElseThrow().plan().isOptimal());
            at(FIRST, desk -> desk.undo(YEAR, cured.cycle().getVersion()));
        }
        assertEquals("cycle.no-such-remedy", refusal(desk ->
                desk.remedy(YEAR, desk.cycles.get(YEAR).getVersion(), conflict.remedies().size())));
    }

    @Test
    void limitsWantsAndDistancesThatCannotBeAreRefused() {
        int seen = seen();
        assertEquals("cycle.limits-out-of-order", refusal(desk -> desk.limit(YEAR, seen, "A", 3, 2)));
        assertEquals("cycle.limits-out-of-order", refusal(desk -> desk.limit(YEAR, seen, "A", 0, 4)));
        assertEquals("cycle.supporters-out-of-range", refusal(desk -> desk.want(YEAR, seen, "B", 3)));
        assertEquals("cycle.distance-not-positive",
                refusal(desk -> desk.farthest(YEAR, seen, Optional.of(0))));
        assertThrows(NotFound.class, () -> at(FIRST, desk -> desk.pin(YEAR, seen, "nobody", "B")));
        assertThrows(NotFound.class, () -> at(FIRST, desk -> desk.release(YEAR, seen, "A", "B")),
                "nothing is insisted on for the two");
        assertEquals(0, now().steps().size());
    }

    @Test
    void ofTwoSupportersOneIsChangedAndTheOtherStays() {
        database.inCounty(FIRST, entities -> {
            entities.persist(CastOfSchools.supporter("F"));
            var cycle = desk(entities, FIRST).cycles.get(YEAR);
            var before = posed();
            CastOfPairing.pose(entities, cycle, new Problem(before.name(), before.objective(), before.weights(), null,
                    before.subjects(),
                    List.of(before.supporters().get(0), before.supporters().get(1),
                            supporter("F", 31_050_000)),
                    before.recipients(), List.of(), List.of()));
            return null;
        });
        int first = seen();
        var two = at(FIRST, desk -> desk.want(YEAR, first, "B", 2));
        assertTrue(two.solution().orElseThrow().plan().pairs()
                .containsAll(List.of(new Pair("A", "B"), new Pair("D", "B"))));
        var changed = at(FIRST, desk -> desk.change(YEAR, two.cycle().getVersion(), "A", "B", "F"));
        var pairs = changed.solution().orElseThrow().plan().pairs();
        assertTrue(pairs.contains(new Pair("F", "B")));
        assertFalse(pairs.contains(new Pair("A", "B")));
    }

    @Test
    void aListOfPairsIsOneStepThatPinsThemAll() {
        int first = seen();
        at(FIRST, desk -> desk.pin(YEAR, first, "A", "E"));
        int second = seen();
        var list = "支援学校代码,受援学校代码\nD,E\nD,B\n";
        int taken = at(FIRST, desk -> desk.take(YEAR, second, table(list), Faulty.REFUSE_ALL));
        assertEquals(2, taken);
        var board = now();
        assertEquals(Set.of(new Pair("D", "E"), new Pair("D", "B")), board.hand().pins());
        assertEquals(2, board.done());
        at(FIRST, desk -> desk.undo(YEAR, board.cycle().getVersion()));
        assertEquals(Set.of(new Pair("A", "E")), now().hand().pins());
    }

    @Test
    void aListWithFaultsIsTakenWithoutThemOnlyWhereSomebodySaysSo() {
        int seen = seen();
        var list = "支援学校代码,受援学校代码\nD,E\nnobody,B\n";
        assertEquals("pairs.faulty", assertThrows(RuleViolation.class, () -> at(FIRST, desk ->
                desk.take(YEAR, seen, table(list), Faulty.REFUSE_ALL))).key());
        assertEquals(0, now().steps().size());
        int taken = at(FIRST, desk -> desk.take(YEAR, seen, table(list), Faulty.SKIP_ROWS));
        assertEquals(1, taken);
    }

    private static UploadedTable table(String csv) {
        return UploadedTable.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("tenancy: a neighbour finds no such cycle, whatever the year")
    void theNeighbourFindsNothing() {
        assertThrows(NotFound.class, () -> at(SECOND, desk -> desk.why(YEAR, 1, "A", "B")));
        assertThrows(NotFound.class, () -> at(SECOND, desk -> desk.undo(YEAR, 1)));
    }
}
