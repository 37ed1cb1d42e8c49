package portal;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * What the portal refuses, named by the message key that says why and what to do.
 *
 * <p>The transaction it leaves is rolled back, so that a refused deed leaves nothing half done.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    private final String key;
    private final List<Object> figures;

    /**
     * @param key     a key of the message bundle, in the form {@code capability.reason}
     * @param figures what the message names: the figure, the bound, the record
     */
    public RuleViolation(String key, Object... figures) {
        super(key + " " + List.of(figures));
        this.key = key;
        this.figures = List.of(figures);
    }

    public String key() {
        return key;
    }

    public List<Object> figures() {
        return figures;
    }
}
