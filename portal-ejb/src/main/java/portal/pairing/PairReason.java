package portal.pairing;

import java.util.List;
import java.util.Optional;
import portal.school.School;

/**
 * A published pair and why it is so, by the plan that was published.
 *
 * @param needing  whether the recipient needs anything in any subject
 * @param unmet    the subjects in which it needs more than the supporter can give
 * @param before   who supported the recipient in the cycle before
 * @param nextBest the choice that would have been next, where there is another
 */
public record PairReason(
        Pairing pair, boolean needing, List<String> unmet, Before before,
        Optional<NextBest> nextBest) {

    public PairReason {
        unmet = List.copyOf(unmet);
    }

    /**
     * Who supported a recipient in the cycle before.
     *
     * @param known      whether anything was published before
     * @param supporters of the recipient, none where it was not in a pair
     */
    public record Before(boolean known, List<School> supporters) {

        public Before {
            supporters = List.copyOf(supporters);
        }
    }

    /**
     * Another supporter, and by how much the whole plan would be dearer with it.
     *
     * @param metres the same as a length of way; empty where distances count for nothing
     */
    public record NextBest(School supporter, Optional<Long> metres) {}

    /** Whether the two were a pair in the cycle before already. */
    public boolean isKept() {
        return before.supporters().stream()
                .anyMatch(school -> school.getCode().equals(pair.getSupporter().getCode()));
    }

    /** Whether the recipient was in a pair before, and now has another supporter. */
    public boolean isChanged() {
        return !isKept() && !before.supporters().isEmpty();
    }
}
