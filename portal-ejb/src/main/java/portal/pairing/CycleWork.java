package portal.pairing;

import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import portal.job.JobRun;
import portal.job.JobWork;

/** A cycle solved as a job: the register read, the problem posed and kept, its plan found and proven. */
@Dependent
class CycleWork implements JobWork {

    static final String SOLVE = "pairing-solve";
    static final String SCHOOL_YEAR = "schoolYear";

    /** Reading the register, solving, and what is beside it. */
    private static final int STAGES = 3;

    @Inject
    Cycles cycles;

    @Inject
    CycleProblems problems;

    @Inject
    DeskBoards boards;

    @Override
    public Set<String> kinds() {
        return Set.of(SOLVE);
    }

    @Override
    public Set<String> roles() {
        return Set.of(BUREAU_OFFICER);
    }

    @Override
    public void work(JobRun run) {
        var cycle = cycles.get(((Number) run.job().settings().get(SCHOOL_YEAR)).intValue());
        cycle.requireDraft();
        cycles.claim(cycle);
        var posed = problems.of(cycle);
        posed.requireSomebody();
        run.progress(1, STAGES);
        cycles.pose(cycle, posed);
        var plan = Solution.solved(boards.problem(cycle)).plan();
        run.progress(2, STAGES);
        run.result("supporters", posed.problem().supporters().size());
        run.result("recipients", posed.problem().recipients().size());
        run.result("pairs", plan.pairs().size());
        run.result("left", posed.left().size());
        run.progress(STAGES, STAGES);
    }
}
