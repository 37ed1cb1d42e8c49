package portal.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a request whose values break their constraints; nearer than the platform's own answer. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ValidationException> {

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(ValidationException invalid) {
        return Problem.of(Response.Status.BAD_REQUEST.getStatusCode(), request).response();
    }
}
