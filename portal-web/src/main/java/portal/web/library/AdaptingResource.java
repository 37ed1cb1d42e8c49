package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import portal.library.Adapting;

/** A draft of one's own from a resource of the county, for scripts. */
@Path("resources/{id: [0-9]{1,18}}:adapt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdaptingResource {

    @Inject
    Adapting adapting;

    @POST
    public Response adapt(@PathParam("id") long id) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", adapting.adapt(id))).build();
    }
}
