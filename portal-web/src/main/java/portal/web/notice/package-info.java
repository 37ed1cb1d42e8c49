/**
 * To-dos and messages (待办与消息) as their readers see them: the page, the count in the top bar, and
 * the list for scripts.
 *
 * <p>Begin with {@link portal.web.notice.NoticesView}. What a notice says stands in both bundles as
 * {@code notice.kind.<kind>}.
 */
package portal.web.notice;
