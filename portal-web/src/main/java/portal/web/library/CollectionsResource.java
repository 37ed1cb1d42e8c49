package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.library.Resource;
import portal.library.use.Collecting;
import portal.library.use.Collection;
import portal.web.api.JsonBody;

/** Lesson folders for scripts: the caller's own, and those that their school shares. */
@Path("lesson-folders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CollectionsResource {

    @Inject
    Collecting collecting;

    /** A folder. @param missing how many more it holds that the caller does not read */
    public record Folder(
            long id, String name, boolean own, String owner, boolean shared, List<Long> resources,
            int missing) {

        static Folder of(Collection one) {
            return new Folder(one.id(), one.name(), one.isOwn(), one.owner(), one.isShared(),
                    one.resources().stream().map(Resource::getId).toList(), one.missing());
        }
    }

    @GET
    public Map<String, List<Folder>> all() {
        return Map.of("items", collecting.all().stream().map(Folder::of).toList());
    }

    /** As {@code {"name": "..."}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(InputStream body) throws IOException {
        long id = collecting.make(JsonBody.text(JsonBody.object(body, Set.of("name")), "name"));
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    /** Calls it otherwise, as {@code {"name": "..."}}. */
    @PATCH
    @Path("{id: [0-9]{1,18}}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public void rename(@PathParam("id") long id, InputStream body) throws IOException {
        collecting.rename(id, JsonBody.text(JsonBody.object(body, Set.of("name")), "name"));
    }

    /** Everybody of the caller's school reads it, or nobody else, as {@code {"shared": true}}. */
    @POST
    @Path("{id: [0-9]{1,18}}/share")
    @Consumes(MediaType.APPLICATION_JSON)
    public void share(@PathParam("id") long id, InputStream body) throws IOException {
        collecting.share(id, JsonBody.says(JsonBody.object(body, Set.of("shared")), "shared"));
    }

    /** The folder alone; what is in it stays. */
    @DELETE
    @Path("{id: [0-9]{1,18}}")
    public void remove(@PathParam("id") long id) {
        collecting.remove(id);
    }

    @PUT
    @Path("{id: [0-9]{1,18}}/resources/{resource: [0-9]{1,18}}")
    public void add(@PathParam("id") long id, @PathParam("resource") long resource) {
        collecting.add(id, resource);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}/resources/{resource: [0-9]{1,18}}")
    public void take(@PathParam("id") long id, @PathParam("resource") long resource) {
        collecting.take(id, resource);
    }
}
