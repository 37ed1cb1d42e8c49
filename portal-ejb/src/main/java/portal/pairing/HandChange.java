package portal.pairing;

import java.util.Optional;
import portal.allocation.Pair;

/** One thing that the bureau settles by hand for a cycle, whatever the optimiser would choose. */
public sealed interface HandChange {

    /** The two pair (指定), whatever it costs. */
    record Pin(Pair pair) implements HandChange {}

    /** The two do not pair (禁止). */
    record Forbid(Pair pair) implements HandChange {}

    /** Whether the two pair is left to the optimiser again. */
    record Release(Pair pair) implements HandChange {}

    /** How many recipients the supporter takes at least and at most. */
    record Limit(String supporter, int min, int max) implements HandChange {}

    /** How many supporters the recipient wants, 1 or 2. */
    record Want(String recipient, int supporters) implements HandChange {}

    /** How far a pair may lie apart, in metres; empty for any distance. */
    record Farthest(Optional<Integer> metres) implements HandChange {}
}
