package portal.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import portal.identity.Caller;
import portal.identity.SignIn;
import portal.identity.Visit;

/** Issues the tokens of the API (MicroProfile JWT) to those who sign in with a password. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tokens {

    public static final Duration LIFE = Duration.ofMinutes(15);

    @Inject
    SignIn signIn;

    @Inject
    KeptKeys keys;

    /**
     * A signed token, or nothing where name and password do not belong together or the address
     * asked does not admit whom they belong to.
     */
    public Optional<String> issue(
            String userName, char[] password, Visit visit, Predicate<String> admitted) {
        return signIn.signIn(userName, password, visit, admitted).map(this::issue);
    }

    private String issue(Caller caller) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TokenSettings.ISSUER)
                .audience(TokenSettings.AUDIENCE)
                .subject(caller.getName())
                .claim("upn", caller.getName())
                .claim("groups", List.copyOf(caller.getRoles()))
                .claim("sid", caller.session().orElseThrow().toString())
                .claim("tenant", caller.getTenant())
                .claim("province", caller.getProvince())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var key = keys.signing().orElseThrow(NoSigningKey::new);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }
}
