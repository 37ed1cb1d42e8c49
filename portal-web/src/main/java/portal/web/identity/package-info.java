/**
 * Signing in and out, and who is signed in, as far as pages show it.
 *
 * <p>Begin with {@link portal.web.identity.SignInView}. Not here: how a password is checked and how a
 * session is recognised again, which is the authentication mechanism's.
 */
package portal.web.identity;
