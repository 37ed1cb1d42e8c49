/**
 * The textbooks that a county's schools teach from (教材) and their tables of contents, by which lessons are
 * described and found.
 *
 * <p>Begin with {@link portal.library.textbook.Textbook} and {@link portal.library.textbook.TextbookPart};
 * other packages of the library reach a unit or a lesson through
 * {@link portal.library.textbook.TextbookParts}.
 *
 * <p>Not here: what is described by them.
 */
package portal.library.textbook;
