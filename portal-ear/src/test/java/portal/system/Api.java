package portal.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * A script that calls the portal's API: with somebody's token, or with none, under whatever host it likes.
 *
 * <p>Another host needs {@code jdk.httpclient.allowRestrictedHeaders=host}, which the build sets.
 */
public record Api(URI portal, Optional<String> token, Optional<String> host) {

    /** HTTP/2 would take the host from the address. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** An answer of the portal, whose body is text. */
    public record Answer(int status, String type, String body) {

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        public boolean isProblem() {
            return type.startsWith("application/problem+json");
        }
    }

    /** A script without a token. */
    public static Api anonymous(URI portal) {
        return new Api(portal, Optional.empty(), Optional.empty());
    }

    /** A script with a token of this account. */
    public static Api of(URI portal, String user, String password) {
        return anonymous(portal).with(anonymous(portal).token(user, password));
    }

    public Api with(String other) {
        return new Api(portal, Optional.of(other), host);
    }

    public Api under(String otherHost) {
        return new Api(portal, token, Optional.of(otherHost));
    }

    public String token(String user, String password) {
        var answer = signIn(user, password);
        if (answer.status() != 200) {
            throw new AssertionError(user + " got no token: " + answer);
        }
        return answer.json().getString("access_token");
    }

    public Answer signIn(String user, String password) {
        return post("api/v1/tokens",
                Json.createObjectBuilder().add("user", user).add("password", password).build().toString());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Asks for something without saying anything more. */
    public Answer bare(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** What a document leaves out stays (RFC 7396). */
    public Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    /** The same, refused where it is no longer as it was seen. @param seen the tag that was read */
    public Answer patch(String path, String json, String seen) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", seen)
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    /** The tag under which something is read. */
    public String tag(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.discarding())
                    .headers().firstValue("ETag").orElseThrow();
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a file as it is. */
    public Answer send(String path, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Sends a file as a part of a form, as browsers write it. */
    public Answer sendPart(String path, String name, String text) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(BodyPublishers.ofString(
                        "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--between--\r\n")));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path)).timeout(LONG_ENOUGH);
        token.ifPresent(mine -> request.header("Authorization", "Bearer " + mine));
        host.ifPresent(other -> request.header("Host", other));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
