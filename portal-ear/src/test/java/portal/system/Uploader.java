package portal.system;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A script that uploads piece by piece (tus 1.0), over lines that break where a test wants them to. */
final class Uploader {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PATH = "api/v1/uploads";

    private final Api api;

    Uploader(Api api) {
        this.api = api;
    }

    static String metadata(String purpose, String name) {
        return "purpose " + base64(purpose) + ",filename " + base64(name);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> ask(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(api.portal().resolve(PATH + path))
                .header("Authorization", "Bearer " + api.token().orElseThrow())
                .header("Tus-Resumable", "1.0.0");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.method(method, BodyPublishers.ofByteArray(body)).build(),
                    BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** @return the upload's id */
    String begin(String purpose, String name, long length) {
        var answer = ask("POST", "", new byte[0], "Upload-Length", Long.toString(length),
                "Upload-Metadata", metadata(purpose, name));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    HttpResponse<String> stand(String id) {
        return ask("HEAD", "/" + id, new byte[0]);
    }

    long offset(String id) {
        return stand(id).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Sends from there to the end. */
    HttpResponse<String> send(String id, byte[] bytes, int from) {
        return ask("PATCH", "/" + id, Arrays.copyOfRange(bytes, from, bytes.length),
                "Upload-Offset", Integer.toString(from),
                "Content-Type", "application/offset+octet-stream");
    }

    /** Announces the whole rest, sends a part of it, and is gone. */
    void cut(String id, byte[] bytes, int from, int to) throws IOException {
        URI portal = api.portal();
        try (var line = new Socket(portal.getHost(), portal.getPort())) {
            var out = line.getOutputStream();
            out.write("""
                    PATCH /%s/%s HTTP/1.1\r
                    Host: %s:%d\r
                    Authorization: Bearer %s\r
                    Tus-Resumable: 1.0.0\r
                    Upload-Offset: %d\r
                    Content-Type: application/offset+octet-stream\r
                    Content-Length: %d\r
                    \r
                    """.formatted(PATH, id, portal.getHost(), portal.getPort(),
                            api.token().orElseThrow(), from, bytes.length - from)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, from, to - from);
            out.flush();
        }
    }

    List<String> own() {
        return api.get(PATH).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }
}
