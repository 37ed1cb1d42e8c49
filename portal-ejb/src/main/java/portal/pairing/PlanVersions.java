package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.RuleViolation;
import portal.allocation.PlanChecker;
import portal.allocation.PlanRefused;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;

/** The versions of a cycle's plan: kept with a note, compared, commented, and proven again at any time. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class PlanVersions {

    @Inject
    Cycles cycles;

    @Inject
    DeskBoards boards;

    @Inject
    PlanIntake plans;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    public Cycle cycle(int schoolYear) {
        return cycles.get(schoolYear);
    }

    /** The latest first. */
    public List<VersionLine> of(int schoolYear) {
        return cycles.versions(cycles.get(schoolYear));
    }

    /** @param number of the version in its cycle */
    public VersionFile file(int schoolYear, int number) {
        return boards.file(cycles.version(cycles.get(schoolYear), number));
    }

    public VersionComparison compare(int schoolYear, int one, int other) {
        return VersionComparison.of(file(schoolYear, one), file(schoolYear, other));
    }

    /** The version as the one document that proves itself. */
    public String record(int schoolYear, int number) {
        return cycles.version(cycles.get(schoolYear), number).record();
    }

    /**
     * Proves a version again from what is kept with it: that it keeps every limit, that its total is
     * what it says, and that no plan costs less.
     *
     * @return the total in points
     * @throws RuleViolation where the proof does not hold
     */
    public long verify(int schoolYear, int number) {
        var version = cycles.version(cycles.get(schoolYear), number);
        try {
            PlanChecker.require(version.problem(), version.answer().plan());
        } catch (PlanRefused refused) {
            throw new RuleViolation("version.not-proven", number, refused.getMessage());
        }
        return version.getTotal();
    }

    /**
     * Keeps what stands on the desk as the cycle's next version.
     *
     * @param seen the cycle's version as the caller saw it
     * @return its number
     */
    @RolesAllowed(BUREAU_OFFICER)
    @Deed("pairing.keep-version")
    public int keep(int schoolYear, int seen, String note) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        cycle.requireDraft();
        cycles.claim(cycle, seen);
        var steps = cycles.steps(cycle).stream().filter(cycle::isDone).toList();
        var problem = boards.hand(cycle, steps).on(cycles.requirePosed(cycle).problem());
        var version = plans.keep(
                cycle, Solution.solved(problem), note, steps, actor.get().name());
        deed.detail("plan-version", version.getNumber());
        return version.getNumber();
    }

    @Deed("pairing.comment")
    public void comment(int schoolYear, int number, String words) {
        deed.on("Cycle", schoolYear);
        deed.detail("plan-version", number);
        cycles.add(new VersionComment(
                cycles.version(cycles.get(schoolYear), number), words, actor.get().name()));
    }
}
