package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.NotFound;
import portal.library.Audience;
import portal.library.Contributing;
import portal.library.LibraryReading;
import portal.library.ResourceVersion;
import portal.web.api.JsonBody;
import portal.web.content.Upload;

/** The versions of a resource for scripts of those who keep it, and the files of the one that is being made. */
@Path("resources/{id: [0-9]{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

    @Inject
    Contributing contributing;

    @Inject
    LibraryReading reading;

    @Inject
    Upload upload;

    @Inject
    HttpServletRequest request;

    /** A version. @param audience who reads it; absent while nobody else does */
    public record Version(int version, String note, Instant madeAt, Audience audience) {

        static Version of(ResourceVersion one) {
            return new Version(one.getNumber(), one.getNote(), one.getMadeAt().toInstant(),
                    one.getAudience());
        }
    }

    /** The newest first. */
    @GET
    @Path("versions")
    public Map<String, List<Version>> versions(@PathParam("id") long id) {
        return Map.of("items",
                contributing.kept(id).getVersions().stream().map(Version::of).toList());
    }

    /** Begins another with the files of the latest. The body says what is new, as {@code {"note": "..."}}. */
    @POST
    @Path("versions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@PathParam("id") long id, InputStream body) throws IOException {
        contributing.newVersion(id, JsonBody.text(JsonBody.object(body, Set.of("note")), "note"));
        return Response.status(Response.Status.CREATED)
                .entity(Version.of(contributing.kept(id).getLatest())).build();
    }

    /**
     * Adds a file of whatever length, which is the body, or files that came piece by piece.
     *
     * @param name what the body is called
     * @param sent the ids of the caller's uploads that are whole; there is no body then
     */
    @POST
    @Path("files")
    @Consumes(MediaType.WILDCARD)
    public Response add(
            @PathParam("id") long id, InputStream body, @QueryParam("name") String name,
            @QueryParam("upload") List<String> sent) throws IOException {
        if (!sent.isEmpty()) {
            contributing.addUploads(id, sent);
            return Response.noContent().build();
        }
        try (var arrived = upload.of(body, request.getContentLengthLong(), name,
                Contributing.PURPOSE, bytes -> contributing.expect(bytes, 0))) {
            contributing.addFiles(id, List.of(arrived));
        }
        return Response.noContent().build();
    }

    /** @param position of the file in the latest version */
    @DELETE
    @Path("files/{position: [0-9]{1,4}}")
    public void remove(@PathParam("id") long id, @PathParam("position") int position) {
        var latest = contributing.kept(id).getLatest();
        contributing.removeFile(id, reading.show(id, latest.getNumber()).files().stream()
                .filter(file -> file.place().getPosition() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("ResourceFile"))
                .place().getId());
    }
}
