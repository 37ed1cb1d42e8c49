package portal.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Holds the port while the portal starts, and answers whoever knocks with 503 and when to come
 * back.
 *
 * <p>It also finds out first whether the port is to be had at all.
 */
final class FrontDoor implements AutoCloseable {

    private static final String RETRY_AFTER_SECONDS = "3";

    private final HttpServer server;

    private FrontDoor(HttpServer server) {
        this.server = server;
    }

    /** @param address the one to listen on, or null for all of this machine */
    static FrontDoor open(String address, int port) {
        try {
            HttpServer server = HttpServer.create(
                    address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port), 0);
            server.createContext("/", FrontDoor::answer);
            server.start();
            return new FrontDoor(server);
        } catch (BindException taken) {
            String why = String.valueOf(taken.getMessage());
            if (why.startsWith("Cannot assign requested address")) {
                throw new Refusal(taken, "options.not-our-address", address);
            }
            boolean forbidden = why.startsWith("Permission denied");
            throw new Refusal(taken, forbidden ? "port.forbidden" : "port.taken", port);
        } catch (IOException unusable) {
            throw new Refusal(unusable, "port.taken", port);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] text = (Words.say("server.starting") + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
            boolean bodiless = "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(503, bodiless ? -1 : text.length);
            if (!bodiless) {
                exchange.getResponseBody().write(text);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
