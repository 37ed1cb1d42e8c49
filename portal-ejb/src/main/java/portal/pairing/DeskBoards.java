package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.document.AllocationDocument;
import portal.document.UploadedTable;
import portal.school.SchoolIntake;

/** Puts together what the desk shows of a cycle, from its posed problem and its hand work. */
@Dependent
class DeskBoards {

    @Inject
    Cycles cycles;

    @Inject
    CycleProblems problems;

    @Inject
    SchoolIntake schools;

    DeskBoard of(Cycle cycle) {
        return cycles.published(cycle).map(version -> published(cycle, version))
                .orElseGet(() -> draft(cycle));
    }

    /** What was published, whatever was settled by hand after it was kept. */
    private DeskBoard published(Cycle cycle, PlanVersion version) {
        var byCode = schools.byCode();
        var steps = version.steps();
        return new DeskBoard(cycle, false, Optional.of(Solution.of(version, byCode)),
                HandWork.ofSteps(steps), steps, byCode, List.of());
    }

    private DeskBoard draft(Cycle cycle) {
        var now = problems.of(cycle);
        var posed = cycles.posed(cycle);
        return board(cycle, posed, posed.filter(one -> !now.isSameAs(one.problem())).isPresent(),
                now.left());
    }

    /** After a step, when the register is not looked at: it says nothing of what it would pose now. */
    DeskBoard afterStep(Cycle cycle) {
        cycles.flush();
        return board(cycle, cycles.posed(cycle), false, List.of());
    }

    private DeskBoard board(Cycle cycle, Optional<PosedProblem> posed, boolean registerChanged,
            List<Left> left) {
        var byCode = schools.byCode();
        var steps = cycles.steps(cycle);
        var hand = hand(cycle, steps);
        return new DeskBoard(
                cycle,
                registerChanged,
                posed.map(one -> Solution.of(one, hand, byCode)),
                hand,
                steps,
                byCode,
                left);
    }

    /** A list of pairs, held against the problem and the register. */
    PairsReading read(UploadedTable upload, Problem problem) {
        return PairsReading.of(upload, problem, schools.byCode());
    }

    /** What was published; else the posed problem with the hand work so far. */
    Problem problem(Cycle cycle) {
        return cycles.published(cycle).map(PlanVersion::problem).orElseGet(() -> inHand(cycle));
    }

    private Problem inHand(Cycle cycle) {
        return hand(cycle, cycles.steps(cycle)).on(cycles.requirePosed(cycle).problem());
    }

    PairReasons why(Cycle cycle, Pair pair) {
        var byCode = schools.byCode();
        var allocation = Solution.solved(problem(cycle));
        var planned = Solution.pairs(allocation.problem(), allocation.plan(), byCode).stream()
                .filter(one -> one.codes().equals(pair))
                .findFirst()
                .orElseThrow(() -> new NotFound("Pair"));
        return PairReasons.of(allocation, planned, byCode);
    }

    VersionFile file(PlanVersion version) {
        return VersionFile.of(version, schools.byCode(), cycles.comments(version));
    }

    /** What is on the desk, in the form of a version's record. */
    String record(Cycle cycle) {
        var allocation = Solution.solved(problem(cycle));
        return PlanRecord.of(
                AllocationDocument.write(allocation.problem()),
                AllocationDocument.write(allocation.plan()),
                PlanRecord.steps(cycles.steps(cycle).stream().filter(cycle::isDone).toList()),
                PlanRecord.read(cycles.requirePosed(cycle).parts()));
    }

    String document(Cycle cycle) {
        var problem = hand(cycle, cycles.steps(cycle)).on(problems.of(cycle).problem());
        return AllocationDocument.write(problem).toString();
    }

    /** What the cycle's steps in force have settled. */
    HandWork hand(Cycle cycle, List<CycleStep> steps) {
        return HandWork.ofSteps(steps.stream().filter(cycle::isDone).toList());
    }
}
