package portal.web.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import portal.identity.sso.ProviderIdentity;

/**
 * Whom a provider says the user of this browser is, while no account is joined to that; kept for as
 * long as it takes to sign in by password and say so.
 */
record PendingIdentity(ProviderIdentity identity, Instant since) implements Serializable {

    private static final String KEPT = PendingIdentity.class.getName();
    private static final Duration LIFE = Duration.ofMinutes(10);

    static void keep(HttpSession session, ProviderIdentity identity) {
        session.setAttribute(KEPT, new PendingIdentity(identity, Instant.now()));
    }

    static Optional<ProviderIdentity> of(HttpSession session) {
        return session != null
                && session.getAttribute(KEPT) instanceof PendingIdentity pending
                && Instant.now().isBefore(pending.since().plus(LIFE))
                        ? Optional.of(pending.identity())
                        : Optional.empty();
    }

    static void forget(HttpSession session) {
        session.removeAttribute(KEPT);
    }
}
