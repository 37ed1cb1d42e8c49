package portal.pairing;

import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.allocation.PlanChecker;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.School;
import portal.school.SchoolRegistry;
import portal.school.SupportRole;
import portal.tenancy.CountyEntities;

/**
 * Where a bureau allocates: it opens a cycle, solves, pins, forbids, solves again, and publishes.
 */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class PairingAllocation {

    @Inject
    CountyEntities county;

    @Inject
    Cycles cycles;

    @Inject
    CycleProblems problems;

    @Inject
    PlanIntake plans;

    @Inject
    SchoolRegistry schools;

    @Inject
    CurrentDeed deed;

    public List<Cycle> cycles() {
        return cycles.newestFirst();
    }

    @Deed("pairing.open-cycle")
    public Cycle open(int schoolYear, String name) {
        if (cycles.newestFirst().stream().anyMatch(cycle -> cycle.getSchoolYear() == schoolYear)) {
            throw new RuleViolation("cycle.once-a-school-year", schoolYear);
        }
        var cycle = new Cycle(schoolYear, name, Weighing.USUAL);
        cycles.add(cycle);
        deed.on("Cycle", schoolYear);
        return cycle;
    }

    public AllocationBoard board(long cycleId) {
        var cycle = county.get(Cycle.class, cycleId);
        var wishes = cycles.wishes(cycle);
        return board(cycle, wishes, problems.of(cycle, wishes));
    }

    private AllocationBoard board(Cycle cycle, List<Wish> wishes, CycleProblem problem) {
        return AllocationBoard.of(
                cycle, cycles.latestRun(cycle), wishes, problem, schools.all());
    }

    /** The cycle as the optimiser would take it now: the document of the contract. */
    public String problem(int schoolYear) {
        var cycle = cycles.newestFirst().stream()
                .filter(one -> one.getSchoolYear() == schoolYear)
                .findFirst()
                .orElseThrow(() -> new NotFound("Cycle"));
        return problems.of(cycle, cycles.wishes(cycle)).document();
    }

    @Deed("pairing.weigh")
    public void weigh(long cycleId, Weighing weighing) {
        draft(cycleId).weigh(weighing);
    }

    /**
     * Insists that the two pair, or that they do not; instead of what was insisted on for them
     * before.
     */
    @Deed("pairing.insist")
    public void insist(long cycleId, String supporterCode, String recipientCode, Wish.Kind kind) {
        var cycle = draft(cycleId);
        deed.detail("supporter", supporterCode);
        deed.detail("recipient", recipientCode);
        deed.detail("wish", kind);
        var supporter = schools.get(supporterCode);
        var recipient = schools.get(recipientCode);
        requirePairable(supporter, recipient);
        cycles.wish(cycle, supporter, recipient).ifPresentOrElse(
                wish -> wish.become(kind),
                () -> cycles.add(new Wish(cycle, supporter, recipient, kind)));
    }

    /** Leaves it to the optimiser again. */
    @Deed("pairing.release")
    public void release(long cycleId, String supporterCode, String recipientCode) {
        var cycle = draft(cycleId);
        deed.detail("supporter", supporterCode);
        deed.detail("recipient", recipientCode);
        cycles.wish(cycle, schools.get(supporterCode), schools.get(recipientCode))
                .ifPresent(cycles::remove);
    }

    /** Solves the cycle as it stands, has the proof checked, and keeps the run. */
    @Deed("pairing.solve")
    public AllocationRun solve(long cycleId) {
        var cycle = draft(cycleId);
        var problem = problems.of(cycle, cycles.wishes(cycle));
        problem.requireSomebody();
        var run = AllocationRun.of(cycle, problem);
        cycles.add(run);
        deed.detail("status", run.getStatus());
        return run;
    }

    /**
     * Makes the plan that the officer looked at the county's, once its proof has been checked again.
     *
     * @param runId the run that was looked at; refused if another one has followed it
     */
    @Deed("pairing.publish")
    public void publish(long cycleId, long runId) {
        var cycle = draft(cycleId);
        var wishes = cycles.wishes(cycle);
        var problem = problems.of(cycle, wishes);
        var board = board(cycle, wishes, problem);
        if (board.run().filter(run -> run.getId() == runId).isEmpty()) {
            throw new RuleViolation("cycle.plan-solved-since");
        }
        if (!board.isPublishable()) {
            throw new RuleViolation("cycle.plan-not-current");
        }
        PlanChecker.require(
                problem.problem(),
                AllocationAnswer.plan(board.run().orElseThrow().getAnswer()));
        deed.detail("pairs", board.pairs().size());
        plans.publish(cycle, board.pairs());
    }

    /** The cycle, still a draft; of two who change one at once, the second is told so. */
    private Cycle draft(long cycleId) {
        var cycle = county.get(Cycle.class, cycleId);
        deed.on("Cycle", cycle.getSchoolYear());
        cycle.requireDraft();
        cycles.claim(cycle);
        return cycle;
    }

    private static void requirePairable(School supporter, School recipient) {
        if (supporter.getSupportRole() != SupportRole.SUPPORTER
                || recipient.getSupportRole() != SupportRole.RECIPIENT) {
            throw new RuleViolation(
                    "wish.roles-do-not-match", supporter.getName(), recipient.getName());
        }
        if (!CycleProblem.stage(supporter).maySupport(CycleProblem.stage(recipient))) {
            throw new RuleViolation(
                    "wish.stages-do-not-match", supporter.getName(), recipient.getName());
        }
    }
}
