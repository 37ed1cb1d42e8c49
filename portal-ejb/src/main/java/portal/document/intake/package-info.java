/**
 * Lists that a county keeps in a spreadsheet, as they are taken into the portal (导入): shown what would
 * change, then changed all or nothing, as a job where it is long, as a batch that can be undone.
 *
 * <p>Begin with {@link portal.document.intake.ListIntake}: a capability says there how its list is read and
 * stored, and gets page, job, API, returned workbook and batches from {@link
 * portal.document.intake.ListImporting}, {@link portal.document.intake.ReturnedLists} and {@link
 * portal.document.intake.PastImports}.
 *
 * <p>Not here: what stands in any list, and the history of what a batch changed, which the register keeps.
 */
package portal.document.intake;
