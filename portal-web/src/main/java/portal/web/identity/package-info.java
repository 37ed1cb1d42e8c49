/**
 * Who comes in, at the edge: signing in and out, the session or the token by which a caller is
 * recognised again, and the county that they then serve.
 *
 * <p>Begin with {@link portal.web.identity.PortalAuthentication}, which knows who asks, and {@link
 * portal.web.identity.Edge}, which serves them their own county and no other. The page is {@link
 * portal.web.identity.SignInView}; a script asks {@link portal.web.identity.TokensResource}.
 *
 * <p>Not here: how a password is checked and a token made ({@code portal.identity}).
 */
package portal.web.identity;
