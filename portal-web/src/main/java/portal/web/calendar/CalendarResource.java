package portal.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import portal.NotFound;
import portal.calendar.CalendarPlanning;
import portal.calendar.SchoolCalendars;
import portal.web.api.JsonBody;

/**
 * A school year's calendar for scripts: told with what it comes to, set as a whole by the version
 * that it was read at.
 */
@Path("calendar/{year:[0-9]{4}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    SchoolCalendars calendars;

    @Inject
    CalendarPlanning planning;

    @GET
    public Response one(@PathParam("year") int year, @Context Request request) {
        var current = current(year);
        var tag = new EntityTag(Integer.toString(current.version()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(CalendarDocument.of(current)).tag(tag).build()
                : unchanged.tag(tag).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(@PathParam("year") int year, InputStream body) throws IOException {
        var document = CalendarDocument.read(year, JsonBody.bytes(body));
        planning.keep(document.draft(), document.version());
        return CalendarDocument.of(current(year));
    }

    private SchoolCalendars.Current current(int year) {
        return calendars.of(year).orElseThrow(() -> new NotFound("SchoolCalendar"));
    }
}
