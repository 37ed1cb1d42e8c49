package portal.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID provider on a port of its own that lets everybody in as whom the test names, checks what
 * a provider checks (client, return address, PKCE, a code once), and can be told to go wrong.
 */
final class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "portal-of-the-tests";
    static final String SECRET = "secret/of:the+tests";

    /** In which way it goes wrong. */
    enum Fault {
        NONE, DENIED, WRONG_STATE, NO_STATE, WRONG_ISSUER_ON_RETURN, WRONG_NONCE, NO_NONCE, WRONG_ISSUER,
        WRONG_AUDIENCE, EXPIRED, NO_SIGNATURE, PUBLIC_KEY_AS_SECRET, SWAPPED_KEY, UNKNOWN_KEY, NO_ID_TOKEN,
        BROKEN
    }

    /** What was asked for, until the code is changed for a token. */
    private record Asked(Map<String, String> by, Map<String, Object> person) {}

    private final HttpServer server;
    private final RSAKey key = key("of-the-provider");
    private final RSAKey another = key("of-the-provider");
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile Fault fault = Fault.NONE;
    private volatile Map<String, Object> person = Map.of();
    private volatile int descriptionsAsked;

    OpenIdProvider() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys",
                exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/end", exchange -> answer(exchange, 200, "{}"));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings by which a portal signs in here. */
    Map<String, String> settings() {
        return Map.of(
                "PORTAL_SSO_MODE", "oidc",
                "PORTAL_SSO_ISSUER", issuer(),
                "PORTAL_SSO_CLIENT_ID", CLIENT,
                "PORTAL_SSO_CLIENT_SECRET", SECRET);
    }

    /** Whoever comes next is this person: {@code sub} and what else is told of them. */
    OpenIdProvider as(Map<String, Object> claims) {
        person = claims;
        return this;
    }

    OpenIdProvider goingWrong(Fault how) {
        fault = how;
        return this;
    }

    int descriptionsAsked() {
        return descriptionsAsked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void describe(HttpExchange exchange) throws IOException {
        descriptionsAsked++;
        answer(exchange, 200, Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("authorization_endpoint", issuer() + "/authorize")
                .add("token_endpoint", issuer() + "/token")
                .add("jwks_uri", issuer() + "/keys")
                .add("end_session_endpoint", issuer() + "/end")
                .build().toString());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !asked.getOrDefault("scope", "").contains("openid")
                || !asked.getOrDefault("redirect_uri", "").endsWith("/sso/return")) {
            answer(exchange, 400, "{}");
            return;
        }
        var back = new LinkedHashMap<String, String>();
        if (fault == Fault.DENIED) {
            back.put("error", "access_denied");
        } else {
            String code = UUID.randomUUID().toString();
            codes.put(code, new Asked(asked, person));
            back.put("code", code);
        }
        if (fault != Fault.NO_STATE) {
            back.put("state", fault == Fault.WRONG_STATE ? "x" : asked.get("state"));
        }
        back.put("iss", fault == Fault.WRONG_ISSUER_ON_RETURN ? "https://elsewhere.example" : issuer());
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?" + query(back));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        if (fault == Fault.BROKEN) {
            answer(exchange, 500, "<html>");
            return;
        }
        var given = parameters(new String(
                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(given.getOrDefault("code", ""));
        if (asked == null
                || !basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !"authorization_code".equals(given.get("grant_type"))
                || !asked.by().get("redirect_uri").equals(given.get("redirect_uri"))
                || !asked.by().get("code_challenge").equals(challenge(given.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var body = Json.createObjectBuilder().add("access_token", "x").add("token_type", "Bearer");
        if (fault != Fault.NO_ID_TOKEN) {
            body.add("id_token", idToken(asked));
        }
        answer(exchange, 200, body.build().toString());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(
                (encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
    }

    private String idToken(Asked asked) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.WRONG_ISSUER ? "https://elsewhere.example" : issuer())
                .audience(fault == Fault.WRONG_AUDIENCE ? "another" : CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(
                        fault == Fault.EXPIRED ? now.minusSeconds(600) : now.plusSeconds(300)));
        if (fault != Fault.NO_NONCE) {
            claims.claim("nonce", fault == Fault.WRONG_NONCE ? "x" : asked.by().get("nonce"));
        }
        asked.person().forEach(claims::claim);
        try {
            return signed(claims.build());
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return switch (fault) {
            case NO_SIGNATURE -> new PlainJWT(claims).serialize();
            case PUBLIC_KEY_AS_SECRET -> {
                var token = new SignedJWT(header(JWSAlgorithm.HS256, key.getKeyID()), claims);
                token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                yield token.serialize();
            }
            case SWAPPED_KEY -> signed(another, key.getKeyID(), claims);
            case UNKNOWN_KEY -> signed(key, "unknown", claims);
            default -> signed(key, key.getKeyID(), claims);
        };
    }

    private static String signed(RSAKey with, String kid, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header(JWSAlgorithm.RS256, kid), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm).keyID(kid).build();
    }

    private static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(
                            String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String one : String.valueOf(query).split("&")) {
            String[] parts = one.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        var query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name).append('=').append(encoded(value)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
