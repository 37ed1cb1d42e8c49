package portal.web.api;

import static portal.JsonDocuments.JSON;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.web.frame.Fault;
import portal.web.frame.Language;
import portal.web.frame.Words;

/**
 * A fault as the API tells it (RFC 9457): a title for its kind, a detail for this one.
 *
 * @param code   the key of the rule refused, else of the kind of fault; it never changes with the
 *               language
 * @param number by which an operator finds the trace; empty where there is none
 * @param errors where a document is wrong, each with its JSON pointer; empty for other faults
 */
public record Problem(
        int status, String code, String title, String detail, String number, List<Error> errors) {

    /** One place of a document and what is wrong there. */
    public record Error(String pointer, String detail) {}

    public static final MediaType TYPE = new MediaType("application", "problem+json");

    /** The kinds of fault that have words of their own. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 409, 412, 413, 422, 429, 500, 503);

    private static final String CHALLENGE = "Bearer realm=\"portal\"";

    /** A fault of a kind that has words of its own, named by its status. */
    public static Problem of(int status, HttpServletRequest request) {
        return of(new Fault(status, Optional.empty(), ""), request);
    }

    public static Problem of(Fault fault, HttpServletRequest request) {
        var words = new Words(Language.asked(request));
        var status = fault.status();
        var kind = "problem." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
        return new Problem(
                status,
                fault.refused().map(RuleViolation::key).orElse(kind),
                words.text(kind + ".title"),
                fault.refused().map(words::text).orElseGet(() -> words.text(kind + ".detail")),
                fault.number(),
                List.of());
    }

    /** A fault with a code and words of its own, under {@code problem.} and the code. */
    public static Problem of(int status, String code, HttpServletRequest request) {
        return new Problem(
                status, code, of(status, request).title(),
                new Words(Language.asked(request)).text("problem." + code), "", List.of());
    }

    /** The same fault under a code of its own. */
    public Problem coded(String other) {
        return new Problem(status, other, title, detail, number, errors);
    }

    /** The same fault with the places of the document that are wrong. */
    public Problem with(List<Error> places) {
        return new Problem(status, code, title, detail, number, places);
    }

    public Response response() {
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

    /** The body of an answer that tells it. */
    public String json() {
        var problem = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        if (!number.isEmpty()) {
            problem.add("number", number);
        }
        if (!errors.isEmpty()) {
            var places = JSON.createArrayBuilder();
            errors.forEach(error -> places.add(JSON.createObjectBuilder()
                    .add("pointer", error.pointer())
                    .add("detail", error.detail())));
            problem.add("errors", places);
        }
        return problem.build().toString();
    }
}
