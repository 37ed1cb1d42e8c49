package portal.web.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import portal.RuleViolation;
import portal.pairing.PairingDesk;
import portal.web.frame.Fault;
import portal.web.frame.Language;
import portal.web.frame.Words;

/**
 * What the page of the pairing desk asks while it is open: {@code GET} what stands, {@code GET …/why} of one
 * pair, {@code POST} one step. Answers in JSON with every sentence in the reader's language, refusals too.
 */
@WebServlet({"/pairing/desk", "/pairing/desk/why"})
public class DeskServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Much more than any step needs. */
    private static final int MOST_BYTES = 8 << 10;

    private static final String CHANGED_SINCE = "cycle.changed-since";
    private static final String PUBLISHED = "cycle.published-already";
    private static final String YEAR = "[0-9]{4}";
    private static final String SEEN = "[0-9]{1,9}";

    @Inject
    transient PairingDesk desk;

    @Inject
    transient Language language;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(language.getLocale());
        if (request.getUserPrincipal() == null) {
            refuse(response, words, HttpServletResponse.SC_UNAUTHORIZED, "desk.fault.signed-out");
            return;
        }
        try {
            answer(response, "POST".equals(request.getMethod())
                    ? take(read(request), words) : tell(request, words));
        } catch (DeskOrder.Unreadable unreadable) {
            refuse(response, words, HttpServletResponse.SC_BAD_REQUEST, "desk.fault.unreadable");
        } catch (RuntimeException failure) {
            refuse(response, words, Fault.of(failure));
        }
    }

    private JsonObject tell(HttpServletRequest request, Words words) throws DeskOrder.Unreadable {
        int year = whole(request, "year", YEAR);
        if (request.getServletPath().endsWith("/why")) {
            var why = desk.why(year, whole(request, "seen", SEEN),
                    required(request, "supporter"), required(request, "recipient"));
            return DeskDocument.why(why, DeskWords.of(why, words));
        }
        return new DeskDocument(desk.board(year), words).whole();
    }

    private JsonObject take(DeskOrder order, Words words) throws DeskOrder.Unreadable {
        return order.isSolve()
                ? JSON.createObjectBuilder().add("job", desk.solve(order.year())).build()
                : new DeskDocument(order.on(desk), words).after(order.deed());
    }

    private static DeskOrder read(HttpServletRequest request)
            throws IOException, DeskOrder.Unreadable {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new DeskOrder.Unreadable();
        }
        return order(bytes);
    }

    /** The order that these bytes are. */
    static DeskOrder order(byte[] bytes) throws DeskOrder.Unreadable {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return DeskOrder.of(reader.readObject());
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth and long numbers end otherwise.
            throw new DeskOrder.Unreadable();
        }
    }

    private static int whole(HttpServletRequest request, String name, String form)
            throws DeskOrder.Unreadable {
        var told = required(request, name);
        if (!told.matches(form)) {
            throw new DeskOrder.Unreadable();
        }
        return Integer.parseInt(told);
    }

    private static String required(HttpServletRequest request, String name)
            throws DeskOrder.Unreadable {
        var told = request.getParameter(name);
        if (told == null || told.isEmpty()) {
            throw new DeskOrder.Unreadable();
        }
        return told;
    }

    private static void refuse(HttpServletResponse response, Words words, Fault fault)
            throws IOException {
        var refused = fault.refused();
        int status = is(refused, CHANGED_SINCE) ? HttpServletResponse.SC_CONFLICT : fault.status();
        boolean conflict = status == HttpServletResponse.SC_CONFLICT;
        send(response, status, JSON.createObjectBuilder()
                .add("error", refused.map(words::text).orElseGet(() -> words.text(key(status))))
                .add("anew", conflict || status == HttpServletResponse.SC_NOT_FOUND
                        || is(refused, PUBLISHED))
                .add("again", conflict)
                .build());
    }

    private static boolean is(Optional<RuleViolation> refused, String key) {
        return refused.filter(one -> one.key().startsWith(key)).isPresent();
    }

    private static String key(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "desk.fault.forbidden";
            case HttpServletResponse.SC_NOT_FOUND -> "desk.fault.missing";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    ? "desk.fault.unreadable" : "desk.fault.broken";
        };
    }

    private static void refuse(HttpServletResponse response, Words words, int status, String key)
            throws IOException {
        send(response, status, JSON.createObjectBuilder().add("error", words.text(key)).build());
    }

    private static void answer(HttpServletResponse response, JsonObject told) throws IOException {
        send(response, HttpServletResponse.SC_OK, told);
    }

    private static void send(HttpServletResponse response, int status, JsonObject told)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(told.toString());
    }
}
