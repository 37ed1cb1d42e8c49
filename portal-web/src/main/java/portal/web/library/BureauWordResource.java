package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import portal.library.LookingAgain;
import portal.library.Reviewing;
import portal.web.api.JsonBody;

/** The bureau's word on one resource that is shared already, for scripts of its officers. */
@Path("resources/{id: [0-9]{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class BureauWordResource {

    @Inject
    Reviewing reviewing;

    @Inject
    LookingAgain looking;

    /** Takes it from everybody; the body says why, as {@code {"reason": "..."}}. */
    @POST
    @Path("take-down")
    public void takeDown(@PathParam("id") long id, InputStream body) throws IOException {
        reviewing.takeDown(id, JsonBody.text(JsonBody.object(body, Set.of("reason")), "reason"));
    }

    /** It may stay as it is described now; the body says what was seen, as {@code {"version": 3}}. */
    @POST
    @Path("looked-at")
    public void lookedAt(@PathParam("id") long id, InputStream body) throws IOException {
        var seen = JsonBody.integer(JsonBody.object(body, Set.of("version")), "version");
        if (seen == null) {
            throw new BadRequestException();
        }
        looking.looked(id, seen);
    }
}
