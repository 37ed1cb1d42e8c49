package portal.web.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import portal.bureau.BureauPaper;
import portal.bureau.BureauPapers;
import portal.web.content.Upload;

/** The county's papers for scripts: a body of whatever length is published as it comes. */
@Path("papers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PapersResource {

    @Inject
    BureauPapers papers;

    @Inject
    Upload upload;

    @Inject
    HttpServletRequest request;

    /** A paper as the API tells it. */
    public record Item(
            long id, String title, long file, String name, long size, String publishedBy,
            Instant publishedAt) {

        static Item of(BureauPaper paper) {
            return new Item(paper.id(), paper.title(), paper.file(), paper.name(), paper.size(),
                    paper.by(), paper.at());
        }
    }

    @GET
    public Map<String, List<Item>> list() {
        return Map.of("items", papers.all().stream().map(Item::of).toList());
    }

    /**
     * @param name     what the file is called
     * @param uploaded the id of an upload that has come whole, in place of a body
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response publish(
            InputStream body, @QueryParam("title") String title, @QueryParam("name") String name,
            @QueryParam("upload") String uploaded)
            throws IOException {
        if (uploaded != null) {
            return published(papers.publishUpload(title, uploaded));
        }
        try (var arrived = upload.of(
                body, request.getContentLengthLong(), name, BureauPapers.PURPOSE,
                papers::expect)) {
            return published(papers.publish(title, arrived));
        }
    }

    private static Response published(long id) {
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/withdraw")
    public void withdraw(@PathParam("id") long id) {
        papers.withdraw(id);
    }
}
