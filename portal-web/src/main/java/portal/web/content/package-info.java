/**
 * Stored files on their way to and from browsers and scripts.
 *
 * <p>Begin with {@link portal.web.content.Delivery}, which answers for one file: whole, a part of
 * it, or nothing new. {@link portal.web.content.FileServlet} sends it to whoever signed in by page,
 * {@link portal.web.content.FilesResource} to scripts; {@link portal.web.content.Upload} takes bytes
 * for the capability that keeps them, {@link portal.web.content.UploadsServlet} takes them piece by
 * piece.
 *
 * <p>Not here: who may open which file, which {@code portal.content} asks the file's owner.
 */
package portal.web.content;
