/**
 * The tokens that stand for a caller of the API (令牌), and the keys that they are signed with.
 *
 * <p>Begin with {@link portal.identity.token.Tokens}, which gives them out, and {@link
 * portal.identity.token.KeySuccession}, which decides when a key begins to sign and when it ends.
 *
 * <p>Not here: who may have a token at all, which {@code portal.identity} finds out, and how a
 * signature is verified, which the server does ({@link portal.identity.token.TokenSettings}).
 */
package portal.identity.token;
