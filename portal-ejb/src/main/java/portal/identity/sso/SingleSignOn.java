package portal.identity.sso;

import com.nimbusds.jose.proc.BadJOSEException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.RuleViolation;

/**
 * The way to the provider and back: authorization code with PKCE, state and nonce.
 *
 * <p>It finds out whom the provider says somebody is, and opens nothing: that is for {@code
 * portal.identity.SignIn}. Why a provider's word was not taken is in the log; the browser learns one
 * of a few sentences.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SingleSignOn {

    private static final Logger LOG = Logger.getLogger(SingleSignOn.class.getName());

    @Inject
    SsoSettings settings;

    @Inject
    ProviderLine line;

    /** Where the browser is sent, and what it must come back with. */
    public record Departure(Attempt attempt, URI address) {}

    /**
     * @param from          the page that was wanted, or null
     * @param returnAddress where the provider sends the browser back to
     */
    public Departure begin(String from, URI returnAddress) {
        requireOn();
        var attempt = Attempt.begin(from, Instant.now());
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", settings.clientId());
        asked.put("redirect_uri", returnAddress.toString());
        asked.put("scope", "openid profile");
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        try {
            return new Departure(attempt, with(line.provider().authorization(), asked));
        } catch (IOException failure) {
            throw unreachable(failure);
        }
    }

    /**
     * Whom the provider says the browser's user is.
     *
     * @param code   what the browser brought, or null
     * @param issuer whom it says it comes from (RFC 9207), or null
     */
    public ProviderIdentity arrive(
            Attempt attempt, String code, String issuer, URI returnAddress) {
        requireOn();
        if (attempt.isOver(Instant.now())) {
            throw new RuleViolation("sso.stale");
        }
        if (issuer != null && !issuer.equals(settings.issuer())) {
            throw notBelieved("an answer of another issuer", null);
        }
        if (code == null || code.isBlank()) {
            throw new RuleViolation("sso.denied");
        }
        try {
            var token = line.idToken(code, attempt, returnAddress)
                    .orElseThrow(() -> notBelieved("the provider did not take the code", null));
            return line.check().identity(token, attempt.nonce());
        } catch (BadJOSEException failure) {
            throw notBelieved("the ID token is not what it must be", failure);
        } catch (IOException failure) {
            throw unreachable(failure);
        }
    }

    /** Where one signs out at the provider too, if it has such a place and can be asked. */
    public Optional<URI> leave(URI afterwards) {
        if (!settings.isOn()) {
            return Optional.empty();
        }
        try {
            return line.provider().endSession().map(address -> with(address, Map.of(
                    "client_id", settings.clientId(),
                    "post_logout_redirect_uri", afterwards.toString())));
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the sign-in provider cannot be asked", failure);
            return Optional.empty();
        }
    }

    private void requireOn() {
        if (!settings.isOn()) {
            throw new RuleViolation("sso.off");
        }
    }

    private static URI with(URI address, Map<String, String> parameters) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&")
                + ProviderLine.query(parameters));
    }

    private static RuleViolation notBelieved(String why, Exception failure) {
        LOG.log(Level.WARNING, failure, () -> "sign-in at the provider refused: " + why);
        return new RuleViolation("sso.not-believed");
    }

    private static RuleViolation unreachable(IOException failure) {
        LOG.log(Level.WARNING, "the sign-in provider cannot be asked", failure);
        return new RuleViolation("sso.unreachable");
    }
}
