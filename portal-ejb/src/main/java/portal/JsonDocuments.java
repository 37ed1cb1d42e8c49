package portal;

import jakarta.json.spi.JsonProvider;

/**
 * The server's JSON, looked up once: {@link jakarta.json.Json} goes through every jar of the server
 * for it at each call, which takes longer than most documents.
 */
public final class JsonDocuments {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonDocuments() {}
}
