package portal.audit;

import java.util.Optional;
import portal.audit.chain.Checkpoint;
import portal.audit.chain.Head;
import portal.audit.chain.Line;

/**
 * How far a tenant's record is proved.
 *
 * @param head         the last signed end
 * @param waiting      how many entries of the last day wait to be sealed
 * @param checkpoint   what stands for the entries that were retired
 * @param verification the last one that is on record
 */
public record AuditState(
        Optional<Head> head,
        long waiting,
        Optional<Checkpoint> checkpoint,
        Optional<Line> verification) {}
