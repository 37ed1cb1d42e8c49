/**
 * How long a session lasts still, and what is kept of a form that was not sent when it ended.
 *
 * <p>Begin with {@link portal.web.draft.DraftsServlet}, which pages ask for drafts; {@link
 * portal.web.draft.DraftSent} lets go of one once its form was taken. The browser's part is {@code session.js}
 * and {@code drafts.js}, and what it says stands in {@code WEB-INF/templates/session.xhtml}.
 *
 * <p>Not here: how drafts are kept ({@code portal.identity.Drafts}).
 */
package portal.web.draft;
