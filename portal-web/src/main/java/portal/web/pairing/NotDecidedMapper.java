package portal.web.pairing;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import portal.allocation.NotDecided;
import portal.web.api.Problem;

/** Answers a solve that passed its limit of time: {@code NOT_DECIDED}. */
@Provider
public class NotDecidedMapper implements ExceptionMapper<NotDecided> {

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(NotDecided late) {
        return Problem.of(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), request)
                .coded("NOT_DECIDED")
                .response();
    }
}
