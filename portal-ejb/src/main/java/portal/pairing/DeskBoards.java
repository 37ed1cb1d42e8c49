package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
        var now = problems.of(cycle);
        return board(cycle, cycle.posed().filter(posed -> !now.isSameAs(posed)).isPresent(),
                now.left());
    }

    /** After a step, when the register is not looked at: it says nothing of what it would pose now. */
    DeskBoard afterStep(Cycle cycle) {
        cycles.flush();
        return board(cycle, false, List.of());
    }

    private DeskBoard board(Cycle cycle, boolean registerChanged, List<Left> left) {
        var byCode = schools.byCode();
        var steps = cycles.steps(cycle);
        var hand = hand(cycle, steps);
        return new DeskBoard(
                cycle,
                registerChanged,
                cycle.posed().map(posed -> Solution.of(posed, hand, byCode)),
                hand,
                steps,
                byCode,
                left);
    }

    /** A list of pairs, held against the problem and the register. */
    PairsReading read(UploadedTable upload, Problem problem) {
        return PairsReading.of(upload, problem, schools.byCode());
    }

    /** The posed problem with the hand work so far. */
    Problem problem(Cycle cycle) {
        return hand(cycle, cycles.steps(cycle)).on(cycle.requirePosed());
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
                PlanRecord.read(cycle.posedParts()));
    }

    String document(Cycle cycle) {
        var problem = hand(cycle, cycles.steps(cycle)).on(problems.of(cycle).problem());
        return AllocationDocument.write(problem).toString();
    }

    /** What the cycle's steps in force have settled. */
    HandWork hand(Cycle cycle, List<CycleStep> steps) {
        return HandWork.of(steps.stream()
                .filter(cycle::isDone)
                .flatMap(step -> step.getChanges().stream())
                .toList());
    }
}
