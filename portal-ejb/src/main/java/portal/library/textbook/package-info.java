/**
 * The textbooks that a county's schools teach from (教材) and their tables of contents, by which lessons are
 * described and found.
 *
 * <p>Begin with {@link portal.library.textbook.TextbookShelf}, where everybody reads them;
 * {@link portal.library.textbook.TextbookKeeping} is where the bureau keeps them, and
 * {@link portal.library.textbook.ContentsTable} how they stand in a spreadsheet. Other packages of the
 * library reach a unit or a lesson through {@link portal.library.textbook.TextbookParts}.
 *
 * <p>Not here: what is described by them.
 */
package portal.library.textbook;
