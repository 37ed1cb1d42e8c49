/**
 * The pages and addresses of the library: textbooks with their tables of contents, and the choice of a
 * unit or lesson for forms.
 *
 * <p>Begin with {@link portal.web.library.TextbooksView}; forms offer units and lessons by
 * {@link portal.web.library.TextbookChoices}.
 *
 * <p>{@link portal.web.library.ResourceView} shows one resource, with {@link
 * portal.web.library.ResourceUseView} and {@link portal.web.library.ResourceTaughtView} what becomes of it.
 *
 * <p>Not here: what a table of contents is, and who may change it ({@code portal.library.textbook}).
 */
package portal.web.library;
