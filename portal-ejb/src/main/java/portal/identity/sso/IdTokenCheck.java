package portal.identity.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an ID token must be before anything in it is believed (OpenID Connect Core, 3.1.3.7): signed
 * by a key of the provider with an algorithm of two keys, by this issuer, for this client, for this
 * attempt, and in time.
 */
record IdTokenCheck(
        String issuer, String clientId, JWKSource<SecurityContext> keys, Optional<String> accountClaim) {

    /** None of them can be computed with what is public, as an HMAC could. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 100;

    /** Whose the token is; it is refused with the reason for the log, never for the browser. */
    ProviderIdentity identity(String token, String nonce) throws BadJOSEException, IOException {
        try {
            return identity(processor(nonce).process(token, null));
        } catch (KeySourceException unreachable) {
            throw new IOException(unreachable);
        } catch (ParseException | JOSEException failure) {
            throw new BadJOSEException(failure.getMessage(), failure);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(String nonce) {
        var exact = new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(clientId, exact, Set.of("sub", "exp", "iat")));
        return processor;
    }

    private ProviderIdentity identity(JWTClaimsSet claims) throws BadJOSEException, ParseException {
        if (!isForUs(claims)) {
            throw new BadJOSEException("made for another party");
        }
        String subject = claims.getSubject();
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new BadJOSEException("no subject");
        }
        return new ProviderIdentity(issuer, subject, name(claims), account(claims), means(claims));
    }

    /** A token for several says who asked for it; that must be us. */
    private boolean isForUs(JWTClaimsSet claims) throws ParseException {
        String asked = claims.getStringClaim("azp");
        return asked == null ? claims.getAudience().size() == 1 : asked.equals(clientId);
    }

    private static String name(JWTClaimsSet claims) {
        for (String claim : List.of("name", "preferred_username")) {
            if (claims.getClaim(claim) instanceof String name && !name.isBlank()) {
                String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
                return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
            }
        }
        return "";
    }

    private String account(JWTClaimsSet claims) {
        return accountClaim.map(claims::getClaim)
                .filter(String.class::isInstance).map(String.class::cast)
                .filter(account -> !account.isBlank())
                .orElse(null);
    }

    private static Set<String> means(JWTClaimsSet claims) {
        var means = new HashSet<String>();
        for (var claim : List.of("acr", "amr")) {
            if (claims.getClaim(claim) instanceof String one) {
                means.add(one);
            } else if (claims.getClaim(claim) instanceof Collection<?> several) {
                several.forEach(one -> means.add(String.valueOf(one)));
            }
        }
        return means;
    }
}
