/**
 * Who comes in: accounts (账号), the rights that they were given (授权), and the sessions (会话) in which
 * they use them.
 *
 * <p>Begin with {@link portal.identity.SignIn}, the way in step by step, and {@link
 * portal.identity.Caller}, what the portal then knows of the person. {@code SignInBook} writes down
 * what signing in leaves behind. {@code AccountKeeping} opens, shuts and helps accounts for every
 * boundary that administers some, within {@code AccountReach} and {@code Duties}; {@link
 * portal.identity.OwnAccount} is everybody's own.
 *
 * <p>Not here: what a role may do, which stands at every service, and the pages and paths that ask
 * ({@code portal.web.identity}).
 */
package portal.identity;
