/**
 * What is remembered (审计): who did what, on which record, from where, when and with what result.
 *
 * <p>Begin with {@link portal.audit.DeedRecording}, the second default interceptor of every session
 * bean: it writes one {@link portal.audit.Entry} in the transaction of each deed, and one of its own
 * for each refusal. What is done outside a county's transaction is told to {@link
 * portal.audit.AuditTrail}.
 *
 * <p>Rows are in a shape of their own, a county's with more locks: counties' role and platform's may
 * append and nobody may change; the platform reads those of the tenant {@code 000000} alone, which
 * stands for the platform and the provinces and can never be a county.
 *
 * <p>Not here: which methods are deeds, which stands at every service ({@code portal.deed}).
 */
package portal.audit;
