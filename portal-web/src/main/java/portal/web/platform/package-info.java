/**
 * The pages of the platform's operator: counties, accounts, health.
 *
 * <p>Begin with {@link portal.web.platform.CountiesView}.
 *
 * <p>Not here: the platform's own record, which is shown as a county's is ({@code portal.web.audit}).
 */
package portal.web.platform;
