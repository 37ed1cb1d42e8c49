package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import portal.library.describe.BulkDescribing;
import portal.library.describe.DescribedBatch;

/** What the caller described by tables of late, for scripts: each batch can be undone as a whole. */
@Path("resource-description-batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionBatchesResource {

    @Inject
    BulkDescribing describing;

    /** The latest first. */
    @GET
    public Map<String, List<DescribedBatch>> own() {
        return Map.of("items", describing.batches());
    }

    /** @return how many resources say again what they said before */
    @POST
    @Path("{id: [0-9]{1,18}}:undo")
    public Map<String, Integer> undo(@PathParam("id") long id) {
        return Map.of("undone", describing.undo(id));
    }
}
