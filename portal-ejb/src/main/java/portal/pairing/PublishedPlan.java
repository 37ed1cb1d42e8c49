package portal.pairing;

import java.util.List;

/**
 * A published cycle as its notice tells it: its pairs with their reasons, and for how long.
 *
 * @param bureau how the county's bureau is called
 * @param years  for how many school years, from the cycle's own
 */
public record PublishedPlan(Cycle cycle, String bureau, int years, List<PairReason> pairs) {

    public PublishedPlan {
        pairs = List.copyOf(pairs);
    }
}
