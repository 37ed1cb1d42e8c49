package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Map;
import portal.library.offline.Packaging;
import portal.web.content.FilesResource;
import portal.web.frame.Language;

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

    /** What is to be packed: chosen resources, or a folder. */
    public record Wish(List<Long> resources, Long collection) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(Wish wish, @Context UriInfo uri) {
        if (wish == null || (wish.resources() == null) == (wish.collection() == null)) {
            throw new BadRequestException();
        }
        var language = Language.asked(request);
        long job = wish.collection() != null ? packaging.ask(wish.collection(), language)
                : packaging.ask(wish.resources(), language);
        return Response.accepted(Map.of("id", job, "status", "RUNNING"))
                .location(uri.getBaseUriBuilder().path("jobs").path(Long.toString(job)).build())
                .build();
    }

    /** @param job that packed it */
    @GET
    @Path("{job: [0-9]{1,18}}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("job") long job) throws IOException {
        return files.content(packaging.file(job));
    }
}
