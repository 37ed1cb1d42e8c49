package portal.audit;

import java.util.List;
import java.util.OptionalLong;
import portal.audit.chain.Line;

/**
 * A part of what was found on record, the newest first.
 *
 * @param total how many entries there are in all
 */
public record AuditPage(List<Recorded> entries, long total) {

    /**
     * An entry and its number in the chain.
     *
     * @param number nothing where it is not sealed yet
     */
    public record Recorded(Line line, OptionalLong number) {}
}
