package portal.pairing;

import java.util.List;

/**
 * Told within the transaction that withdraws a plan, before its pairs go. Whoever has something that
 * depends on one of them refuses by a {@link portal.RuleViolation}.
 *
 * @param schoolYear by its first calendar year
 * @param pairings   the ids of the pairs
 */
public record PlanWithdrawn(int schoolYear, List<Long> pairings) {

    public PlanWithdrawn {
        pairings = List.copyOf(pairings);
    }
}
