package portal.web.api;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.web.frame.Fault;
import portal.web.frame.Language;
import portal.web.frame.Words;

/**
 * A fault as the API tells it (RFC 9457): a title for its kind, a detail for this one.
 *
 * @param code   the key of the rule refused, else of the kind of fault; it never changes with the language
 * @param number by which an operator finds the trace; empty where there is none
 */
public record Problem(int status, String code, String title, String detail, String number) {

    static final MediaType TYPE = new MediaType("application", "problem+json");

    /** The kinds of fault that have words of their own. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 409, 422, 500);

    private static final String CHALLENGE = "Bearer realm=\"portal\"";

    /** A fault of a kind that has words of its own, named by its status. */
    public static Problem of(int status, HttpServletRequest request) {
        return of(new Fault(status, Optional.empty(), ""), request);
    }

    static Problem of(Fault fault, HttpServletRequest request) {
        var words = new Words(Language.asked(request));
        var status = fault.status();
        var kind = "problem." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
        return new Problem(
                status,
                fault.refused().map(RuleViolation::key).orElse(kind),
                words.text(kind + ".title"),
                fault.refused().map(words::text).orElseGet(() -> words.text(kind + ".detail")),
                fault.number());
    }

    Response response() {
        var response = Response.status(status).type(TYPE).entity(json());
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return response.build();
    }

    /** Writes the problem where no resource is reached, as a mechanism or a filter does. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE.toString());
        response.setCharacterEncoding("UTF-8");
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        response.getWriter().write(json());
    }

    private String json() {
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        if (!number.isEmpty()) {
            problem.add("number", number);
        }
        return problem.build().toString();
    }
}
