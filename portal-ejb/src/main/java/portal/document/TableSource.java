package portal.document;

import java.util.List;

/** A file whose rows can be gone through, again and again: a workbook's sheet or CSV. */
interface TableSource {

    /** @param format whose headers tell which sheet, or which separator, is meant */
    void visit(TableFormat format, RowVisitor visitor);

    /** What the rows alone do not tell. */
    default List<TableNote> notes(TableFormat format) {
        return List.of();
    }
}
