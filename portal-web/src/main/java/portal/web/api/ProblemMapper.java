package portal.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import portal.web.frame.Fault;

/** Answers every failure of a resource with a {@link Problem}; no trace ever leaves the portal. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException answer) {
            return problem(answer.getResponse());
        }
        if (failure instanceof JsonException || failure instanceof JsonbException
                || failure instanceof ProcessingException) {
            return Problem.of(Response.Status.BAD_REQUEST.getStatusCode(), request).response();
        }
        var fault = Fault.of(failure);
        return fault.status() == Response.Status.FORBIDDEN.getStatusCode()
                && request.getUserPrincipal() == null
                ? Problem.of(Response.Status.UNAUTHORIZED.getStatusCode(), request).response()
                : Problem.of(fault, request).response();
    }

    /** An answer that is no fault, or has a body of its own, stays as its resource made it. */
    private Response problem(Response answer) {
        if (answer.getStatus() < 400 || answer.hasEntity()) {
            return answer;
        }
        var problem = Response.fromResponse(Problem.of(answer.getStatus(), request).response());
        for (var kept : new String[] {HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER}) {
            if (answer.getHeaderString(kept) != null) {
                problem.header(kept, answer.getHeaderString(kept));
            }
        }
        return problem.build();
    }
}
