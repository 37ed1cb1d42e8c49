package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.library.offline.Packaging;
import portal.library.offline.ResourcePackage;
import portal.web.api.JsonBody;
import portal.web.content.FilesResource;
import portal.web.frame.Language;
import portal.web.job.JobsResource;

/** Packages of resources for scripts: asked for, and fetched once the job has packed them. */
@Path("resource-packages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PackagesResource {

    @Inject
    Packaging packaging;

    @Inject
    FilesResource files;

    @Inject
    HttpServletRequest request;

    /** Chosen resources, as {@code {"resources": [1, 2]}}, or a folder, as {@code {"collection": 3}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body, @Context UriInfo uri) throws IOException {
        var wish = JsonBody.object(body, Set.of("resources", "collection"));
        if (wish.size() != 1) {
            throw new BadRequestException();
        }
        var language = Language.asked(request);
        long job = wish.containsKey("resources") ? packaging.ask(JsonBody.wholes(wish, "resources"), language)
                : packaging.ask(Optional.ofNullable(JsonBody.whole(wish, "collection"))
                        .orElseThrow(BadRequestException::new), language);
        return JobsResource.accepted(job, uri);
    }

    /** A package that stands. @param whole whether the caller still reads everything in it */
    public record Item(
            long job, String name, long bytes, Instant madeAt, Instant until, boolean whole) {

        static Item of(ResourcePackage one) {
            return new Item(one.job(), one.name(), one.bytes(), one.madeAt(), one.until(),
                    one.isWhole());
        }
    }

    /** The caller's own, the newest first. */
    @GET
    public Map<String, List<Item>> own() {
        return Map.of("items", packaging.own().stream().map(Item::of).toList());
    }

    /** @param job that packed it */
    @DELETE
    @Path("{job: [0-9]{1,18}}")
    public void remove(@PathParam("job") long job) {
        packaging.remove(packaging.own().stream()
                .filter(one -> one.job() == job)
                .findFirst()
                .orElseThrow(() -> new NotFound("ResourcePackage"))
                .id());
    }

    /** @param job that packed it */
    @GET
    @Path("{job: [0-9]{1,18}}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("job") long job) throws IOException {
        return files.content(packaging.file(job));
    }
}
