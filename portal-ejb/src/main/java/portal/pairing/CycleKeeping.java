package portal.pairing;

import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;

/** Where a bureau opens its cycles and says what each asks of the optimiser. */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class CycleKeeping {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    Cycles cycles;

    @Inject
    CycleProblems problems;

    @Inject
    CurrentDeed deed;

    /** The newest first. */
    public List<Cycle> cycles() {
        return cycles.newestFirst();
    }

    public Cycle get(int schoolYear) {
        return cycles.get(schoolYear);
    }

    /** The schools with a part in the pairing that the cycle would leave out by today's register. */
    public List<Left> left(int schoolYear) {
        return problems.of(cycles.get(schoolYear)).left();
    }

    /** One for each school year. */
    @Deed("pairing.open-cycle")
    public Cycle open(int schoolYear, CycleSettings settings) {
        if (schoolYear < FIRST_YEAR || schoolYear > LAST_YEAR) {
            throw new RuleViolation("cycle.year-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        if (cycles.newestFirst().stream().anyMatch(cycle -> cycle.getSchoolYear() == schoolYear)) {
            throw new RuleViolation("cycle.once-a-school-year", schoolYear);
        }
        var cycle = new Cycle(schoolYear, settings);
        cycles.add(cycle);
        deed.on("Cycle", schoolYear);
        return cycle;
    }

    /**
     * Sets what the cycle asks; it holds from the next solving on, and hand work stays.
     *
     * @param seen the cycle's version as the caller saw it
     */
    @Deed("pairing.settle")
    public void settle(int schoolYear, int seen, CycleSettings settings) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        cycles.claim(cycle, seen);
        cycle.settle(settings);
    }
}
