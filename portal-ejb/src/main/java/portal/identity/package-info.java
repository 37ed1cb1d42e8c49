/**
 * Who comes in: accounts (账号), what they are called by, and the tokens that stand for them.
 *
 * <p>Begin with {@link portal.identity.SignIn}, the one place where a password is looked at, and
 * {@link portal.identity.Caller}, what the portal then knows of the person.
 *
 * <p>Not here: what a role may do, which stands at every service, and the pages and paths that ask
 * ({@code portal.web.identity}).
 */
package portal.identity;
