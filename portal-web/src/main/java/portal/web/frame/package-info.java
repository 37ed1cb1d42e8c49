/**
 * The frame of every page: places to go, language, browser security, and what a fault looks like.
 *
 * <p>Begin with {@link portal.web.frame.Places} for what each role is shown, and with
 * {@link portal.web.frame.Fault} for what a reader sees when something failed. The templates are
 * {@code WEB-INF/templates/portal.xhtml} and {@code plain.xhtml}; the colours stand in
 * {@code resources/portal/theme-variables.css}.
 *
 * <p>Not here: who may do what. A place hidden here is still refused by the boundary behind it.
 */
package portal.web.frame;
