/**
 * What somebody of a county is to do or to know (待办与消息), raised by the capability that knows it
 * and done when that capability says so.
 *
 * <p>Begin with {@link portal.notice.Notices}, which capabilities call in their own transaction, and
 * {@link portal.notice.OwnNotices}, which shows everybody theirs. What accounts wait for (slips, a
 * second hand, a post to take over) is no row here: the platform's role keeps it, and it is asked for
 * each time ({@link portal.identity.OwnOpenMatters}).
 *
 * <p>Not here: words, which stand with the pages as {@code notice.kind.<kind>}, and what is open for
 * a post that is handed over ({@link portal.identity.OpenMatters}).
 */
package portal.notice;
