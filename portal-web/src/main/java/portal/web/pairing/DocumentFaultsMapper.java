package portal.web.pairing;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import portal.allocation.document.DocumentFaults;
import portal.web.api.Problem;
import portal.web.frame.Language;

/** Answers a malformed document with every fault at its JSON pointer. */
@Provider
public class DocumentFaultsMapper implements ExceptionMapper<DocumentFaults> {

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(DocumentFaults malformed) {
        var reader = Language.asked(request);
        var errors = malformed.faults().stream()
                .map(fault -> new Problem.Error(fault.pointer(), fault.words(reader)))
                .toList();
        return Problem.of(Response.Status.BAD_REQUEST.getStatusCode(), request).with(errors)
                .response();
    }
}
