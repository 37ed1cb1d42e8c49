package portal.audit.chain;

import java.util.Optional;

/**
 * What a walk along one chain found.
 *
 * @param from  the first number that was there to be checked
 * @param until the last number that is proved
 * @param fault the first fault, or nothing
 */
public record Verdict(String tenant, long from, long until, Optional<ChainFault> fault) {

    /** How many rows are proved unchanged. */
    public long proved() {
        return until - from + 1;
    }

    public boolean sound() {
        return fault.isEmpty();
    }
}
