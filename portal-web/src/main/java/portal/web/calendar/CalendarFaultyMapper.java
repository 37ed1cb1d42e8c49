package portal.web.calendar;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import portal.calendar.CalendarFaulty;
import portal.web.api.Problem;
import portal.web.frame.Language;
import portal.web.frame.Words;

/** Answers a calendar that is no plan with every fault at its JSON pointer. */
@Provider
public class CalendarFaultyMapper implements ExceptionMapper<CalendarFaulty> {

    private static final int UNPROCESSABLE = 422;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(CalendarFaulty faulty) {
        var words = new Words(Language.asked(request));
        var errors = faulty.faults().stream()
                .map(fault -> new Problem.Error(fault.pointer(), words.text(fault.rule())))
                .toList();
        return Problem.of(UNPROCESSABLE, request).coded(faulty.key()).with(errors).response();
    }
}
