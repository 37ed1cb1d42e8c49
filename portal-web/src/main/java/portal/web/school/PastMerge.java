package portal.web.school;

import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import portal.school.history.Merge;
import portal.tenancy.NationalTime;

/** A merge of two records of a register in words; one that is undone has no way to undo it. */
public record PastMerge(
        long id, String name, String code, String at, String by, boolean undone)
        implements Serializable {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public static PastMerge of(Merge merge) {
        return new PastMerge(merge.id(), merge.goneName(), merge.goneCode(),
                AT.format(merge.at().atZone(NationalTime.ZONE)), merge.by(), merge.isUndone());
    }
}
