package portal.web.school;

import java.time.Instant;
import java.util.List;
import portal.school.history.Merge;

/**
 * A merge of two records of a register as the API tells it.
 *
 * @param gone     by which the county had known the record that went
 * @param filled   the columns that the kept one took over, by header
 * @param undoneAt absent while it holds
 */
public record MergeItem(
        long id, String gone, String name, List<String> filled, Instant at, String by,
        Instant undoneAt) {

    public static MergeItem of(Merge merge) {
        return new MergeItem(merge.id(), merge.goneCode(), merge.goneName(), merge.filled(),
                merge.at(), merge.by(), merge.undoneAt());
    }
}
