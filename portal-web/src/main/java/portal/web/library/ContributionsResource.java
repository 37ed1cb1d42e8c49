package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import portal.content.ArrivedFile;
import portal.library.Audience;
import portal.library.Contributing;
import portal.library.OwnResources;
import portal.library.Resource;
import portal.library.Sharing;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.api.Problem;
import portal.web.content.Upload;

/** For scripts: what somebody brought to the library, its description, and how far it is shared. */
@Path("resources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContributionsResource {

    private static final int PRECONDITION_FAILED = 412;
    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    Contributing contributing;

    @Inject
    Sharing sharing;

    @Inject
    OwnResources own;

    @Inject
    Upload upload;

    @Inject
    HttpServletRequest request;

    @GET
    @Path("mine")
    public PageOf<ContributionJson> mine(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var all = own.own();
        return new PageOf<>(asked.of(all).stream().map(one ->
                        ContributionJson.of(one.resource(), one.isWaiting())).toList(),
                asked.page(), asked.size(), all.size());
    }

    /** Files as parts called {@code file}, which become a draft together. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(List<EntityPart> parts, @Context UriInfo uri) throws IOException {
        contributing.expect(request.getContentLengthLong());
        var arrived = new ArrayList<ArrivedFile>();
        try {
            for (EntityPart part : parts) {
                if (part.getName().equals("file") && part.getFileName().isPresent()) {
                    arrived.add(upload.of(part.getContent(), -1, part.getFileName().get(),
                            Contributing.PURPOSE, contributing::expect));
                }
            }
            return made(contributing.draft(arrived), uri);
        } finally {
            for (ArrivedFile file : arrived) {
                file.close();
            }
        }
    }

    /** A file of whatever length as the body. @param name what it is called */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response bring(InputStream body, @QueryParam("name") String name, @Context UriInfo uri)
            throws IOException {
        try (var arrived = upload.of(body, request.getContentLengthLong(), name,
                Contributing.PURPOSE, contributing::expect)) {
            return made(contributing.draft(List.of(arrived)), uri);
        }
    }

    private Response made(long id, UriInfo uri) {
        var resource = contributing.kept(id);
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
                .entity(ContributionJson.of(resource, false)).tag(tag(resource)).build();
    }

    /**
     * Describes a resource anew (RFC 7396): what is left out stays, {@code null} takes away. With
     * {@code If-Match} only the version that was read is changed.
     */
    @PATCH
    @Path(ONE)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response describe(@PathParam("id") long id, @Context Request asked, InputStream body)
            throws IOException {
        var resource = contributing.kept(id);
        var failed = asked.evaluatePreconditions(tag(resource));
        if (failed != null) {
            return Problem.of(PRECONDITION_FAILED, "resource.changed-meanwhile", request).response();
        }
        var patch = JsonBody.object(body, ContributionJson.STATED);
        if (!patch.isEmpty()) {
            contributing.describe(id, resource.getVersion(),
                    ContributionJson.patched(resource, patch));
        }
        return answer(id);
    }

    /** The body names the audience, as {@code {"audience": "PARTNERS"}}. */
    @POST
    @Path(ONE + "/share")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response share(@PathParam("id") long id, InputStream body) throws IOException {
        var with = audience(JsonBody.object(body, Set.of("audience")));
        sharing.share(id, contributing.kept(id).getVersion(), with);
        return answer(id);
    }

    /** The body says why, as {@code {"reason": "..."}}. */
    @POST
    @Path(ONE + "/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("id") long id, InputStream body) throws IOException {
        sharing.withdraw(id, JsonBody.text(JsonBody.object(body, Set.of("reason")), "reason"));
        return answer(id);
    }

    private static Audience audience(JsonObject given) {
        return ContributionJson.word(Audience.class, JsonBody.text(given, "audience"))
                .orElseThrow(BadRequestException::new);
    }

    private Response answer(long id) {
        var resource = contributing.kept(id);
        boolean waiting = sharing.requests(id).stream().anyMatch(one -> one.isOpen());
        return Response.ok(ContributionJson.of(resource, waiting)).tag(tag(resource)).build();
    }

    private static EntityTag tag(Resource resource) {
        return new EntityTag(Integer.toString(resource.getVersion()));
    }
}
