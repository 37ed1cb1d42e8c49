/**
 * The API under {@code /api/v1}, and how it says that something failed: {@code
 * application/problem+json} in the caller's language.
 *
 * <p>Begin with {@link portal.web.api.PortalApi}; {@link portal.web.api.Problem} is every fault's
 * form. Resources stand beside the pages of their capability, in {@code portal.web.<capability>}.
 */
package portal.web.api;
