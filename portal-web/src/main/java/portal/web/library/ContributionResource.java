package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Stream;
import portal.library.Audience;
import portal.library.Contributing;
import portal.library.Resource;
import portal.library.Sharing;
import portal.web.api.JsonBody;
import portal.web.api.Problem;

/** For scripts: what a resource is about, and how far it is shared. */
@Path("resources/{id: [0-9]{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContributionResource {

    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Contributing contributing;

    @Inject
    Sharing sharing;

    @Inject
    HttpServletRequest request;

    /**
     * Describes a resource anew (RFC 7396): what is left out stays, {@code null} takes away. With
     * {@code If-Match} only the version that was read is changed.
     */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response describe(@PathParam("id") long id, InputStream body) throws IOException {
        var resource = contributing.kept(id);
        if (!isAsSeen(resource)) {
            return Problem.of(PRECONDITION_FAILED, "resource.changed-meanwhile", request).response();
        }
        var patch = JsonBody.object(body, ContributionJson.STATED);
        if (!patch.isEmpty()) {
            contributing.describe(id, resource.getVersion(),
                    ContributionJson.patched(resource, patch));
        }
        return answer(id);
    }

    /**
     * The tag under which readers are shown a resource begins with the same number, and goes on with what is not
     * described.
     */
    private boolean isAsSeen(Resource resource) {
        var seen = request.getHeader(HttpHeaders.IF_MATCH);
        return seen == null || Stream.of(seen.split(",")).map(String::strip).anyMatch(
                one -> one.equals("*") || one.matches("\"" + resource.getVersion() + "(-[0-9-]+)?\""));
    }

    /**
     * The body names the audience, as {@code {"audience": "PARTNERS"}}; beyond the county {@code authorNamed} says
     * whether the author agrees to be named, else it stays as it was described.
     */
    @POST
    @Path("share")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response share(@PathParam("id") long id, InputStream body) throws IOException {
        var given = JsonBody.object(body, Set.of("audience", "authorNamed"));
        var resource = contributing.kept(id);
        sharing.share(id, resource.getVersion(), audience(given),
                given.containsKey("authorNamed") ? JsonBody.says(given, "authorNamed")
                        : resource.isAuthorNamed());
        return answer(id);
    }

    /** The body says why, as {@code {"reason": "..."}}. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("id") long id, InputStream body) throws IOException {
        sharing.withdraw(id, JsonBody.text(JsonBody.object(body, Set.of("reason")), "reason"));
        return answer(id);
    }

    /** The body names the widest audience that goes on reading it, as {@code {"audience": "OWN_SCHOOL"}}. */
    @POST
    @Path("narrow")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response narrow(@PathParam("id") long id, InputStream body) throws IOException {
        var to = audience(JsonBody.object(body, Set.of("audience")));
        sharing.narrow(id, contributing.kept(id).getVersion(), to);
        return answer(id);
    }

    /** Throws a draft away that nobody else has read. */
    @DELETE
    public void discard(@PathParam("id") long id) {
        contributing.discard(id);
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

    static EntityTag tag(Resource resource) {
        return new EntityTag(Integer.toString(resource.getVersion()));
    }
}
