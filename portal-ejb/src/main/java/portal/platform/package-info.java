/**
 * The platform as its operator (平台运维) sees it: which counties it serves, whether they can be
 * administered, and how the portal fares; no county's records.
 *
 * <p>Begin with {@link portal.platform.Counties}.
 *
 * <p>Not here: accounts that the operator administers ({@code portal.identity.PlatformAccounts}), the
 * keys that tokens are signed with ({@code portal.identity.token.SigningKeys}), and the platform's own
 * record ({@code portal.audit.PlatformAuditReading}).
 */
package portal.platform;
