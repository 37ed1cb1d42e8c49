package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import portal.content.ArrivedFile;
import portal.library.Contributing;
import portal.library.OwnResources;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.content.Upload;

/** For scripts: what somebody brought to the library, and how more is brought. */
@Path("resources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContributionsResource {

    @Inject
    Contributing contributing;

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

    /**
     * Files as parts called {@code file}, which become a draft together.
     *
     * @param parts null where there is no body at all: then as the other
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(List<EntityPart> parts, @QueryParam("upload") List<String> sent,
            @Context UriInfo uri) throws IOException {
        if (parts == null) {
            return made(contributing.draftOfUploads(sent), uri);
        }
        contributing.expect(request.getContentLengthLong(), 0);
        var arrived = new ArrayList<ArrivedFile>();
        try {
            for (EntityPart part : parts) {
                if (part.getName().equals("file") && part.getFileName().isPresent()) {
                    arrived.add(upload.of(part.getContent(), -1, inUtf8(part.getFileName().get()),
                            Contributing.PURPOSE, bytes -> contributing.expect(bytes, 0)));
                }
            }
            return made(contributing.draft(arrived), uri);
        } finally {
            for (ArrivedFile file : arrived) {
                file.close();
            }
        }
    }

    /** Names in forms are UTF-8 (RFC 7578, 5.1), which the API's library reads as Latin-1. */
    private static String inUtf8(String name) {
        try {
            var bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException asItStands) {
            return name;
        }
    }

    /**
     * A file of whatever length as the body, or files that came piece by piece.
     *
     * @param name   what the body is called
     * @param sent   the ids of the caller's uploads that are whole; there is no body then
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response bring(InputStream body, @QueryParam("name") String name,
            @QueryParam("upload") List<String> sent, @Context UriInfo uri) throws IOException {
        if (!sent.isEmpty()) {
            return made(contributing.draftOfUploads(sent), uri);
        }
        try (var arrived = upload.of(body, request.getContentLengthLong(), name,
                Contributing.PURPOSE, bytes -> contributing.expect(bytes, 0))) {
            return made(contributing.draft(List.of(arrived)), uri);
        }
    }

    private Response made(long id, UriInfo uri) {
        var resource = contributing.kept(id);
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
                .entity(ContributionJson.of(resource, false)).tag(ContributionResource.tag(resource)).build();
    }
}
