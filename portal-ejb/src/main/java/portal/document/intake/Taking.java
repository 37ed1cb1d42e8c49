package portal.document.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.deed.CurrentDeed;
import portal.document.UploadedTable;
import portal.identity.CurrentCaller;

/** How a file is taken as a batch, by whoever waits for it and by a job alike. */
@Dependent
class Taking {

    private static final int LONGEST_NAME = 200;

    /** What was taken; without a batch where nothing changed. */
    record Taken(ListChanges changes, Long batch) {}

    @Inject
    ImportBatches batches;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    Taken take(ListIntake intake, String fileName, UploadedTable upload, Terms terms, Long job) {
        long batch = batches.next();
        var changes = intake.take(upload, terms, batch);
        var counts = changes.counts();
        deed.detail("added", counts.added());
        deed.detail("changed", counts.changed());
        if (!changes.any()) {
            return new Taken(changes, null);
        }
        deed.on("ImportBatch", batch);
        batches.add(batch, intake.list(), shortened(fileName), job, caller.get().getName(),
                caller.get().getDisplayName(), counts);
        return new Taken(changes, batch);
    }

    private static String shortened(String fileName) {
        return fileName.codePointCount(0, fileName.length()) <= LONGEST_NAME ? fileName
                : fileName.substring(0, fileName.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
