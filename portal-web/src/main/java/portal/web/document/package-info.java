/**
 * Lists from a bureau's own files: one page for all of them, one servlet for scripts, the empty workbook,
 * and what was taken in so far.
 *
 * <p>Begin with {@link portal.web.document.ListImportView}; which list a page is about, the page says.
 * Words that a list has of its own stand under {@code <list>Import.}.
 *
 * <p>Not here: what stands in a list ({@code portal.document.intake.ListIntake}).
 */
package portal.web.document;
