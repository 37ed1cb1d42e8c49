package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import portal.library.catalogue.CatalogueAdapting;
import portal.web.job.JobsResource;

/** A copy of an entry of the catalogue for one's own school, for scripts. */
@Path("catalogue/{key: [0-9]{6}-[0-9]{1,18}}:adapt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueAdaptingResource {

    @Inject
    CatalogueAdapting adapting;

    /** The draft, or the job that makes it where there is much to copy. */
    @POST
    public Response adapt(@PathParam("key") String key, @Context UriInfo uri) {
        var adapted = adapting.adapt(CatalogueEntryResource.key(key));
        return adapted.isJob()
                ? JobsResource.accepted(adapted.id(), uri)
                : Response.status(Response.Status.CREATED).entity(Map.of("id", adapted.id())).build();
    }
}
