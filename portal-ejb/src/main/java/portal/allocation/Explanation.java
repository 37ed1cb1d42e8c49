package portal.allocation;

import java.util.List;

/**
 * Why a pair was chosen: what it costs, and what the next-best choice would.
 *
 * @param distanceM in metres
 * @param mismatch  points by which the supporter is weaker than the need
 * @param change    what leaving last cycle's supporter costs
 * @param load      what the supporter's last place costs
 * @param next      the next-best supporter, or null where there is none
 * @param pinCost   for a pin, what the total would fall by without it; null otherwise, and where there
 *                  is no plan without it
 */
public record Explanation(String supporter, String recipient, int distanceM, int mismatch,
        long change, long load, Next next, Long pinCost) {

    /** The next-best supporter, by how much the total would rise, and who else would move. */
    public record Next(String supporter, long rise, List<Move> moves) {

        public Next {
            moves = List.copyOf(moves);
        }
    }

    /** Another recipient that would go from one supporter to another. */
    public record Move(String recipient, String from, String to) {}
}
