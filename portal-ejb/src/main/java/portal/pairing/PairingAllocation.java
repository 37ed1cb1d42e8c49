package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.RuleViolation;
import portal.allocation.Allocation;
import portal.allocation.NearestFirst;
import portal.school.School;
import portal.school.SchoolRegistry;
import portal.school.SchoolYear;
import portal.school.SupportRole;
import portal.tenancy.CountyEntities;

/** Where a bureau allocates: it opens a cycle, solves, pins, forbids, solves again, and publishes. */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class PairingAllocation {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    CountyEntities county;

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    SchoolRegistry schools;

    @Inject
    Event<PlanPublished> published;

    public List<Cycle> cycles() {
        return cycles.newestFirst();
    }

    public Cycle open(int schoolYear, String name) {
        if (cycles.newestFirst().stream().anyMatch(cycle -> cycle.getSchoolYear() == schoolYear)) {
            throw new RuleViolation("cycle.once-a-school-year", schoolYear);
        }
        var cycle = new Cycle(schoolYear, name, Weighing.USUAL);
        cycles.add(cycle);
        return cycle;
    }

    public AllocationBoard board(long cycleId) {
        var cycle = county.get(Cycle.class, cycleId);
        var run = cycles.latestRun(cycle);
        var wishes = cycles.wishes(cycle);
        var problem = problem(cycle, wishes);
        return Boards.of(cycle, run, wishes, problem, schools.all());
    }

    public void weigh(long cycleId, Weighing weighing) {
        county.get(Cycle.class, cycleId).weigh(weighing);
    }

    /** Solves the cycle as it stands, has the proof checked, and keeps the run. */
    public AllocationRun solve(long cycleId) {
        var cycle = county.get(Cycle.class, cycleId);
        cycle.requireDraft();
        var problem = problem(cycle, cycles.wishes(cycle)).problem();
        if (problem.recipients().isEmpty() || problem.supporters().isEmpty()) {
            throw new RuleViolation("cycle.nobody-to-pair",
                    problem.supporters().size(), problem.recipients().size());
        }
        long began = System.nanoTime();
        var plan = Allocation.solve(problem, LIMIT);
        var took = Duration.ofNanos(System.nanoTime() - began);
        var run = new AllocationRun(
                cycle,
                Instant.now(),
                Math.toIntExact(took.toMillis()),
                plan,
                NearestFirst.of(problem),
                problem);
        cycles.add(run);
        return run;
    }
}
