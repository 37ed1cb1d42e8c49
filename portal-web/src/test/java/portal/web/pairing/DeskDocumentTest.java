package portal.web.pairing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Allocation;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;
import portal.pairing.Cycle;
import portal.pairing.CycleStep;
import portal.pairing.DeskBoard;
import portal.pairing.HandWork;
import portal.pairing.Left;
import portal.pairing.PlanFigures;
import portal.pairing.PlannedPair;
import portal.pairing.Solution;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.web.frame.Words;

class DeskDocumentTest {

    private static final HandWork NO_HAND =
            new HandWork(Set.of(), Set.of(), Map.of(), Map.of(), Optional.empty());
    private static final PlanFigures PLAN =
            new PlanFigures(1, 5_000, 5_000, 5_000, 0, Optional.of(new Pair("A", "B")), 0,
                    new PlanFigures.Cost(5_000, 0, 0, 0));
    private static final PlanFigures BY_HAND =
            new PlanFigures(1, 6_000, 5_000, 5_000, 2, Optional.of(new Pair("A", "B")), 1,
                    new PlanFigures.Cost(5_000, 1_000, 0, 0));

    /** A draft of which this many steps are in force. */
    private static final class Draft extends Cycle {

        private final int done;

        Draft(int done) {
            this.done = done;
        }

        @Override
        public int getSchoolYear() {
            return 2026;
        }

        @Override
        public int getStepsDone() {
            return done;
        }
    }

    private static final class Pinned extends CycleStep {

        @Override
        public Kind getKind() {
            return Kind.PIN;
        }

        @Override
        public List<String> getArguments() {
            return List.of("A", "B");
        }

        @Override
        public OffsetDateTime getTakenAt() {
            return OffsetDateTime.parse("2026-11-22T08:00:00Z");
        }

        @Override
        public String getTakenBy() {
            return "officer@999901";
        }
    }

    private static School school(String code, String name, SupportRole role) {
        return new School(SchoolProfile.of(code, name, portal.school.Stage.PRIMARY, Setting.URBAN, 100)
                .at(new Place(31_000_000, 109_000_000)).with(SupportPart.of(role)));
    }

    private static final Map<String, School> SCHOOLS = Stream.of(
                    school("A", "甲小学", SupportRole.SUPPORTER),
                    school("B", "乙村小", SupportRole.RECIPIENT),
                    school("N", "丁小学", SupportRole.NONE))
            .collect(toMap(School::getCode, identity()));

    private static Problem problem(int places) {
        return new Problem("2026", Objective.SUM, new Weights(1, 0, 0, 0), null, List.of(),
                List.of(new Supporter("A", Stage.PRIMARY, 31_000_000, 109_000_000, 0, 0, places, List.of())),
                List.of(new Recipient("B", Stage.PRIMARY, 31_000_000, 109_050_000, 0, 1, null, List.of())),
                List.of(), List.of());
    }

    private static Solution solved(Problem problem) {
        var plan = Allocation.solve(problem, Duration.ofSeconds(5));
        var pairs = plan.pairs().stream().map(pair -> new PlannedPair(SCHOOLS.get("A"), SCHOOLS.get("B"),
                4_766, List.of(), true, true)).toList();
        return new Solution(problem, plan, pairs,
                plan.isOptimal() ? Optional.of(PLAN) : Optional.empty(), BY_HAND, Optional.empty(), 0);
    }

    private static DeskBoard board(int done, int steps, Optional<Solution> solution, HandWork hand) {
        return new DeskBoard(new Draft(done), false, solution, hand,
                IntStream.range(0, steps).mapToObj(at -> (CycleStep) new Pinned()).toList(), SCHOOLS,
                List.of(new Left(SCHOOLS.get("N"), Left.Reason.NO_PLACE)));
    }

    private static DeskDocument document(DeskBoard board) {
        return new DeskDocument(board, new Words(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void aPlanIsToldInListsWithItsFiguresInWords() {
        var told = document(board(0, 0, Optional.of(solved(problem(1))), NO_HAND)).whole();
        assertEquals("[[\"B\",\"A\",4766,\"4.8\",0,\"\",\"pc\"]]", told.get("pairs").toString());
        assertEquals("[[\"A\",1,0,1]]", told.get("supporters").toString());
        assertEquals("{\"B\":1}", told.get("wants").toString());
        assertEquals(Set.of("A", "B"), told.getJsonObject("schools").keySet(), "whoever takes part, and nobody else");
        assertEquals("ok", told.getJsonObject("state").getString("kind"));
        assertEquals("[\"丁小学：没有经纬度\"]", told.get("left").toString());
    }

    @Test
    @DisplayName("Beside the plan stands nearest-first by hand, and in what it is worse")
    void besideThePlanStandsNearestFirst() {
        var figures = document(board(0, 0, Optional.of(solved(problem(1))), NO_HAND)).whole()
                .getJsonObject("figures");
        assertEquals("5.0 公里", figures.getJsonObject("plan").getString("total"));
        assertEquals("路程 5.0（公里）", figures.getString("parts"));
        assertEquals("乙村小", figures.getJsonObject("plan").getString("worst"));
        assertEquals("6.0 公里，1 所落空", figures.getJsonObject("nearest").getString("total"));
        assertEquals("[\"unmet\",\"total\"]", figures.getJsonObject("nearest").get("worse").toString());
        assertFalse(figures.containsKey("free"), "nothing was settled by hand");
    }

    @Test
    void aStepIsToldWithoutWhatItDoesNotChange() {
        var hand = new HandWork(
                Set.of(new Pair("A", "B")), Set.of(), Map.of(), Map.of(), Optional.of(30_500));
        var told = document(board(1, 2, Optional.of(solved(problem(1))), hand)).after("pin");
        assertFalse(told.containsKey("schools") || told.containsKey("left") || told.containsKey("outdated"));
        assertEquals("指定甲小学支援乙村小", told.getString("said"));
        assertEquals("指定甲小学支援乙村小", told.getString("undo"));
        assertEquals("指定甲小学支援乙村小", told.getString("redo"));
        assertEquals("[[\"A\",\"B\"]]", told.get("pins").toString());
        assertEquals("30.5", told.getString("farthest"));
        assertTrue(told.getJsonArray("steps").getJsonArray(0).getString(1)
                .equals("2026-11-22 16:00，officer@999901"), told.get("steps").toString());
        assertEquals("已撤销：指定甲小学支援乙村小",
                document(board(0, 1, Optional.of(solved(problem(1))), NO_HAND)).after("undo").getString("said"));
    }

    @Test
    void withoutAPlanTheConflictIsTold() {
        JsonObject told = document(board(0, 0, Optional.of(solved(problem(0))), NO_HAND)).whole();
        assertEquals("fault", told.getJsonObject("state").getString("kind"));
        assertEquals("[\"B\"]", told.getJsonObject("conflict").get("recipients").toString());
        assertEquals("[\"把甲小学的最多帮扶数从 0 提高到 1\"]",
                told.getJsonObject("conflict").get("remedies").toString());
        assertFalse(told.containsKey("figures"));
    }

    @Test
    void beforeTheFirstSolvingThereIsNothingButHow() {
        JsonObject told = document(board(0, 0, Optional.empty(), NO_HAND)).whole();
        assertEquals("info", told.getJsonObject("state").getString("kind"));
        assertTrue(told.getJsonArray("pairs").isEmpty());
    }

    @Test
    @DisplayName("Of 60 supporters and 600 recipients the page is told in less than 64 KB a step")
    void aLargeCountyIsToldBriefly() {
        var supporters = new ArrayList<Supporter>();
        var recipients = new ArrayList<Recipient>();
        var pairs = new ArrayList<PlannedPair>();
        var schools = IntStream.range(0, 660).mapToObj(at -> school("50023690%02d".formatted(at),
                        "示例镇示例第%d小学".formatted(at), SupportRole.NONE))
                .collect(toMap(School::getCode, identity()));
        for (int at = 0; at < 660; at++) {
            String code = "50023690%02d".formatted(at);
            if (at < 60) {
                supporters.add(new Supporter(code, Stage.PRIMARY, 0, 0, 0, 0, 20, List.of()));
            } else {
                recipients.add(new Recipient(code, Stage.PRIMARY, 0, 0, 0, 1, null, List.of()));
                pairs.add(new PlannedPair(schools.get(supporters.get(at % 60).id()), schools.get(code),
                        12_345, List.of(), false, false));
            }
        }
        var problem = new Problem("2026", Objective.SUM, new Weights(1, 0, 0, 0), null, List.of(),
                supporters, recipients, List.of(), List.of());
        var solution = new Solution(problem, Allocation.solve(problem, Duration.ofSeconds(5)), pairs,
                Optional.of(PLAN), BY_HAND, Optional.empty(), 1);
        var told = document(new DeskBoard(new Draft(0), false, Optional.of(solution), NO_HAND, List.of(),
                schools, List.of())).after("undo").toString();
        assertTrue(told.length() < 64 << 10, told.length() + " characters");
    }
}
