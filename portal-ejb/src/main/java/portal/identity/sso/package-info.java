/**
 * Sign-in at a provider of the bureau's own (统一身份认证), by OpenID Connect, where an operator set
 * one up; the password stays as the way back in.
 *
 * <p>Begin with {@link portal.identity.sso.SingleSignOn}, the way there and the way back, and {@link
 * portal.identity.sso.SsoSettings}, what an operator sets. {@link portal.identity.sso.Provider} is
 * what the provider tells of itself, {@link portal.identity.sso.ProviderIdentity} what it then says
 * of a person.
 *
 * <p>Not here: accounts are never made because a provider knows somebody; an identity is joined to
 * an account that the bureau opened.
 */
package portal.identity.sso;
