package portal.pairing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.allocation.Allocation;
import portal.allocation.NearestFirst;
import portal.allocation.NotDecided;
import portal.allocation.Pair;
import portal.allocation.PairTerms;
import portal.allocation.Plan;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.school.School;

/**
 * A cycle solved as it stands: the plan with its proof, or why there is none, beside what
 * nearest-first by hand comes to and what the plan would be without any hand work.
 *
 * @param problem with all hand work
 * @param pairs   of the plan, in its order; empty where there is none
 * @param figures of the plan; empty where there is none
 * @param free    without hand work; empty where nothing was settled by hand, or there is no plan
 * @param millis  how long the solving and the checking took
 */
public record Solution(
        Problem problem, Plan plan, List<PlannedPair> pairs, Optional<PlanFigures> figures,
        PlanFigures nearest, Optional<PlanFigures> free, int millis) {

    /**
     * A county is solved in milliseconds; what takes longer is a fault to be told, not waited for.
     */
    static final Duration LIMIT = Duration.ofSeconds(30);

    static Solution of(PosedProblem posed, HandWork hand, Map<String, School> schools) {
        var problem = hand.on(posed.problem());
        long began = System.nanoTime();
        var plan = solved(problem).plan();
        int millis = Math.toIntExact(Duration.ofNanos(System.nanoTime() - began).toMillis());
        return new Solution(
                problem,
                plan,
                pairs(problem, plan, schools),
                plan.isOptimal() ? Optional.of(PlanFigures.of(problem, plan)) : Optional.empty(),
                PlanFigures.of(problem, NearestFirst.of(problem)),
                hand.isNone() ? Optional.empty() : posed.free(),
                millis);
    }

    /** As it was kept, and not solved again. */
    static Solution of(PlanVersion version, Map<String, School> schools) {
        var problem = version.problem();
        var plan = version.answer().plan();
        return new Solution(
                problem,
                plan,
                pairs(problem, plan, schools),
                Optional.of(PlanFigures.of(problem, plan)),
                PlanFigures.of(problem, NearestFirst.of(problem)),
                Optional.empty(),
                0);
    }

    static Allocation solved(Problem problem) {
        try {
            return Allocation.of(problem, LIMIT);
        } catch (NotDecided late) {
            throw new RuleViolation("cycle.not-decided", LIMIT.toSeconds());
        }
    }

    /** Whether the recipient has lost last cycle's supporter, however little that weighs. */
    private static boolean isChanged(Recipient recipient, Pair pair, Set<Pair> chosen) {
        return recipient.previous() != null
                && !chosen.contains(new Pair(recipient.previous(), pair.recipient()));
    }

    /** The pairs of the plan, as far as the register still has both schools. */
    static List<PlannedPair> pairs(Problem problem, Plan plan, Map<String, School> schools) {
        var supporters = problem.supportersById();
        var recipients = problem.recipientsById();
        var pins = new HashSet<>(problem.pins());
        var chosen = Set.copyOf(plan.pairs());
        return PairTerms.of(problem, plan.pairs()).stream()
                .filter(one -> schools.containsKey(one.pair().supporter())
                        && schools.containsKey(one.pair().recipient()))
                .map(one -> new PlannedPair(
                        schools.get(one.pair().supporter()),
                        schools.get(one.pair().recipient()),
                        one.distanceM(),
                        Unmet.of(problem.subjects(), supporters.get(one.pair().supporter()),
                                recipients.get(one.pair().recipient())),
                        isChanged(recipients.get(one.pair().recipient()), one.pair(), chosen),
                        pins.contains(one.pair())))
                .toList();
    }
}
