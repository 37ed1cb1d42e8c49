package portal.web.school;

import java.io.Serializable;
import portal.school.history.Merge;
import portal.web.frame.Words;

/** A merge of two records of a register in words; one that is undone has no way to undo it. */
public record PastMerge(
        long id, String name, String code, String at, String by, boolean undone)
        implements Serializable {

    public static PastMerge of(Merge merge) {
        return new PastMerge(merge.id(), merge.goneName(), merge.goneCode(),
                Words.minute(merge.at()), merge.by(), merge.isUndone());
    }
}
