/**
 * Tables in and out: every list of the portal that a county keeps in Excel comes and goes through
 * here.
 *
 * <p>Begin with {@link portal.document.TableFormat}: a capability declares its columns once and
 * gets the reading of an {@link portal.document.UploadedTable} into typed rows with all their
 * faults, the export ({@link portal.document.TableWriter}), the empty template ({@link
 * portal.document.TemplateWorkbook}) and the returned workbook with its faults in red ({@link
 * portal.document.MarkedWorkbook}).
 *
 * <p>Nothing of an upload is trusted: not its name, not its declared type, not the sizes it claims.
 * What cannot be read at all is refused with a {@link portal.RuleViolation} whose key begins with
 * {@code table.}; what is wrong in a cell is a {@link portal.document.CellFault} whose key begins
 * with {@code cell.} (or {@code table.} where a whole column is meant), and all of them are
 * gathered.
 *
 * <p>Not here: words (they come in by function, because bundles live with the pages), what an
 * import does with the rows, and where uploaded files are kept ({@code portal.content}).
 */
package portal.document;
