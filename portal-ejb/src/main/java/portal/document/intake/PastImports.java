package portal.document.intake;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;

/** What was taken in from files so far, and how a batch is undone while nothing depends on it. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class PastImports {

    /** As many names as one reads in a message. */
    private static final int NAMED = 10;

    @Inject
    ImportBatches batches;

    @Inject
    Lists lists;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** The latest first. */
    public List<ImportBatch> page(int first, int most) {
        return batches.page(first, most);
    }

    public long count() {
        return batches.count();
    }

    /** Restores what the batch changed and removes what it added, or says what stands against it. */
    @Deed("list.undo-import")
    public ImportBatch undo(long id) {
        deed.on("ImportBatch", id);
        var batch = batches.hold(id).orElseThrow(() -> new NotFound("ImportBatch"));
        if (batch.isUndone()) {
            throw new RuleViolation("list.undone-already", batch.undoneName());
        }
        var intake = lists.get(batch.list());
        var hindrances = intake.hindrances(id);
        if (!hindrances.isEmpty()) {
            throw new RuleViolation("list.undo-hindered", hindrances.size(), String.join("、",
                    hindrances.subList(0, Math.min(NAMED, hindrances.size()))));
        }
        intake.undo(id);
        deed.detail("list", batch.list());
        deed.detail("added", batch.added());
        deed.detail("changed", batch.changed());
        batches.undone(id, caller.get().getName(), caller.get().getDisplayName());
        return batch;
    }
}
