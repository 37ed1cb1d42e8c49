package portal.pairing;

import java.util.List;
import portal.allocation.Problem;

/**
 * A published cycle as its notice tells it: what was solved, and its pairs with their reasons.
 *
 * @param bureau  how the county's bureau is called
 * @param problem as it was solved, with all hand work
 */
public record PublishedPlan(
        Cycle cycle, String bureau, Problem problem, List<PairReason> pairs) {

    public PublishedPlan {
        pairs = List.copyOf(pairs);
    }
}
