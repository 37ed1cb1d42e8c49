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
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.identity.AccountSessions;
import portal.identity.Caller;
import portal.identity.SignIn;
import portal.identity.Visit;

/**
 * Issues the tokens of the API (MicroProfile JWT) to those who sign in with a password, and the next
 * ones to those who hold a refresh token.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tokens {

    public static final Duration LIFE = Duration.ofMinutes(15);

    /** RFC 9068: nothing else that is ever signed here passes for a token of the API. */
    private static final JOSEObjectType TYPE = new JOSEObjectType(TokenForm.TYPE);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    @Inject
    SignIn signIn;

    @Inject
    AccountSessions sessions;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    KeptKeys keys;

    /** What a client is given: what it shows at each request, and what it gets the next pair by. */
    public record Pair(String access, String refresh) {}

    /**
     * The first pair of a session, or nothing where name and password do not belong together or the
     * address asked does not admit whom they belong to.
     *
     * @param code the code of the second factor, or null
     */
    public Optional<Pair> issue(
            String userName, char[] password, String code, Visit visit,
            Predicate<String> admitted) {
        requireKey();
        return signIn.atOnce(userName, password, code, visit, admitted).map(caller ->
                new Pair(sign(caller), refreshTokens.begin(caller.session().orElseThrow())));
    }

    /** The next pair, with the rights that hold now; nothing says why there is none. */
    public Optional<Pair> refresh(String refreshToken, Predicate<String> admitted) {
        requireKey();
        return refreshTokens.use(refreshToken, admitted).flatMap(renewed ->
                sessions.caller(renewed.userName(), renewed.session())
                        .map(caller -> new Pair(sign(caller), renewed.refreshToken())));
    }

    /** Whether a token that the server verified still stands: in time, and by a key not retired. */
    public boolean stands(JsonWebToken token) {
        var form = TokenForm.of(token.getRawToken());
        return form.isPresent()
                && times(token).map(times -> times.allow(Instant.now())).orElse(false)
                && keys.isLive(form.get().kid());
    }

    private static Optional<TokenTimes> times(JsonWebToken token) {
        return instant(token, Claims.iat).flatMap(issued -> instant(token, Claims.exp).map(expires ->
                new TokenTimes(issued, instant(token, Claims.nbf).orElse(null), expires)));
    }

    private static Optional<Instant> instant(JsonWebToken token, Claims claim) {
        Object seconds = token.getClaim(claim.name());
        return Optional.ofNullable(seconds)
                .map(Object::toString)
                .filter(SECONDS.asMatchPredicate())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    /** Nothing is used up while nothing can be given. */
    private void requireKey() {
        if (keys.signing().isEmpty()) {
            throw new NoSigningKey();
        }
    }

    private String sign(Caller caller) {
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
                .type(TYPE)
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
