package portal.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import portal.school.SchoolFaulty;
import portal.web.api.Problem;
import portal.web.frame.Language;
import portal.web.frame.Words;

/** Answers a school that cannot be true with every fault at its JSON pointer. */
@Provider
public class SchoolFaultyMapper implements ExceptionMapper<SchoolFaulty> {

    private static final int UNPROCESSABLE = 422;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(SchoolFaulty faulty) {
        var words = new Words(Language.asked(request));
        var errors = faulty.faults().stream()
                .map(fault -> new Problem.Error(SchoolJson.pointer(fault.column()),
                        words.text(fault.key(), fault.figures().toArray())))
                .toList();
        return Problem.of(UNPROCESSABLE, request).coded(faulty.key()).with(errors).response();
    }
}
