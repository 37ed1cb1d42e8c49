package portal.tenancy;

import java.time.YearMonth;

/**
 * A stage of a programme with its months, both included.
 *
 * @param phase the stage, a word of the capability that declares the key
 */
public record DatedPhase<E extends Enum<E>>(E phase, YearMonth first, YearMonth last) {

    public DatedPhase {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(phase + " ends before it begins");
        }
    }
}
