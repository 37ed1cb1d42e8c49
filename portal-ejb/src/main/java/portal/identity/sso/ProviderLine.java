package portal.identity.sso;

import static portal.JsonDocuments.JSON;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the portal itself says to the provider and hears from it: the description, the keys, and the
 * token for a code. It waits for seconds, reads kilobytes, follows no redirect, and asks for nothing
 * while sign-in at a provider is off.
 */
@ApplicationScoped
class ProviderLine {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 << 10;

    /** A provider moves its addresses seldom, and says so long before. */
    private static final Duration DESCRIPTION_KEPT = Duration.ofMinutes(10);

    private record Described(Provider provider, JWKSource<SecurityContext> keys, Instant at) {}

    /** The provider is there, and does not take what it was given. */
    private static final class NotTaken extends IOException {

        NotTaken(int status) {
            super("the provider answered " + status);
        }
    }

    @Inject
    SsoSettings settings;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private volatile Described described;

    Provider provider() throws IOException {
        return described().provider();
    }

    IdTokenCheck check() throws IOException {
        return new IdTokenCheck(
                settings.issuer(), settings.clientId(), described().keys(),
                settings.accountClaim());
    }

    /** The ID token for a code; none where the provider does not take the code. */
    Optional<String> idToken(String code, Attempt attempt, URI returnAddress) throws IOException {
        var provider = provider();
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", returnAddress.toString());
        form.put("code_verifier", attempt.verifier());
        var request = HttpRequest.newBuilder(provider.token())
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (provider.postsSecret()) {
            form.put("client_id", settings.clientId());
            form.put("client_secret", settings.clientSecret());
        } else {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                    (encoded(settings.clientId()) + ":" + encoded(settings.clientSecret()))
                            .getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return Optional.ofNullable(asked(request.POST(BodyPublishers.ofString(query(form))))
                    .getString("id_token", null));
        } catch (NotTaken refused) {
            return Optional.empty();
        }
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Described described() throws IOException {
        var known = described;
        if (known == null || known.at().plus(DESCRIPTION_KEPT).isBefore(Instant.now())) {
            known = describe(known);
            described = known;
        }
        return known;
    }

    private Described describe(Described before) throws IOException {
        String issuer = settings.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var told = asked(HttpRequest.newBuilder(
                URI.create(base + "/.well-known/openid-configuration")).GET());
        try {
            var provider = Provider.of(told, issuer);
            var keys = before != null && before.provider().keys().equals(provider.keys())
                    ? before.keys()
                    : keys(provider);
            return new Described(provider, keys, Instant.now());
        } catch (RuntimeException unusable) {
            throw new IOException("the provider's description cannot be used", unusable);
        }
    }

    private static JWKSource<SecurityContext> keys(Provider provider) throws IOException {
        return JWKSourceBuilder.create(
                provider.keys().toURL(),
                new DefaultResourceRetriever(
                        (int) CONNECT.toMillis(), (int) ANSWER.toMillis(), MOST_BYTES)).build();
    }

    private JsonObject asked(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(
                    request.timeout(ANSWER).header("Accept", "application/json").build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() / 100 == 4) {
                    throw new NotTaken(answer.statusCode());
                }
                if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new IOException("the provider answered " + answer.statusCode());
                }
                return read(bytes);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static JsonObject read(byte[] bytes) throws IOException {
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            throw new IOException("the provider's answer is no JSON object", malformed);
        }
    }
}
