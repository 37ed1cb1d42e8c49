package portal.document.intake;

import java.util.List;
import portal.document.TableFormat;
import portal.document.TableLimits;
import portal.document.UploadedTable;

/**
 * How a capability's list is taken in. It implements this as a CDI bean, and is asked by whoever may
 * import; it checks nobody's rights itself.
 */
public interface ListIntake {

    /** The list's name in addresses and message keys: {@code school}. */
    String list();

    TableFormat format();

    /** The columns of the empty workbook. */
    default TableFormat template() {
        return format();
    }

    default TableLimits limits() {
        return TableLimits.DEFAULT;
    }

    default List<ListOption> options() {
        return List.of();
    }

    /** What the file would change; nothing is stored. */
    ListChanges changes(UploadedTable upload, Terms terms);

    /**
     * Stores what the file states, within the caller's transaction. Refused as a whole if a row is
     * faulty and those are not to be skipped, or a column is missing.
     *
     * @param batch the number under which the register's history keeps what changed
     */
    ListChanges take(UploadedTable upload, Terms terms, long batch);

    /**
     * Why the batch cannot be undone: the records that were changed since, or on which something
     * depends, by name; as many as one reads.
     */
    List<String> hindrances(long batch);

    /** Restores what the batch changed and removes what it added. */
    void undo(long batch);
}
