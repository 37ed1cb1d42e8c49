package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import portal.NotFound;
import portal.library.catalogue.CatalogueReading;
import portal.library.catalogue.EntryKey;
import portal.web.content.FilesResource;

/** One entry of the published catalogue for scripts: what it is, and its files. */
@Path("catalogue/{key: [0-9]{6}-[0-9]{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueEntryResource {

    @Inject
    CatalogueReading reading;

    @Inject
    HttpServletRequest request;

    @GET
    public Response one(@PathParam("key") String key, @Context Request asked) {
        var entry = reading.show(key(key)).entry();
        var tag = new EntityTag(entry.number() + "-" + entry.changedAt().getEpochSecond());
        var same = asked.evaluatePreconditions(tag);
        return (same == null ? Response.ok(CatalogueResource.Item.of(entry)) : same).tag(tag).build();
    }

    /** The bytes of a file, in parts where they are asked for so. */
    @GET
    @Path("files/{position: [0-9]{1,4}}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("key") String key, @PathParam("position") int position)
            throws IOException {
        var entry = key(key);
        return FilesResource.answer(
                reading.open(entry, position, 0), request, () -> reading.taken(entry));
    }

    @HEAD
    @Path("files/{position: [0-9]{1,4}}/content")
    @Operation(hidden = true)
    public Response head(@PathParam("key") String key, @PathParam("position") int position)
            throws IOException {
        return FilesResource.head(reading.open(key(key), position, 0), request);
    }

    static EntryKey key(String written) {
        return EntryKey.of(written).orElseThrow(() -> new NotFound("CatalogueEntry"));
    }
}
