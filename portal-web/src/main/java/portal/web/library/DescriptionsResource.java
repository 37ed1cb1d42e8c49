package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import portal.library.exchange.DescriptionArchive;
import portal.library.exchange.DescriptionExport;
import portal.library.exchange.DescriptionFormat;
import portal.web.frame.PublicAddress;
import portal.web.list.Attachment;

/** Descriptions of all that somebody keeps, by the standards of the field, for scripts: a document for each. */
@Path("resources")
@RequestScoped
public class DescriptionsResource {

    private static final String LOM = "lom";

    @Inject
    DescriptionExport export;

    @Inject
    HttpServletRequest request;

    /** Of all that the caller brought. */
    @GET
    @Path("mine/metadata")
    public Response own(@QueryParam("format") @DefaultValue(LOM) String format) {
        return archive(format, export.own());
    }

    /** Of all that the school acted at brought. */
    @GET
    @Path("school/metadata")
    public Response ofSchool(@QueryParam("format") @DefaultValue(LOM) String format) {
        return archive(format, export.ofSchool());
    }

    /** Of all that the county's schools share, and of the bureau's own. */
    @GET
    @Path("metadata")
    public Response ofCounty(@QueryParam("format") @DefaultValue(LOM) String format) {
        return archive(format, export.ofCounty());
    }

    private Response archive(String format, List<Long> ids) {
        var asked = DescriptionFormat.named(format).orElseThrow(BadRequestException::new);
        var archive = new DescriptionArchive(export, asked, PublicAddress.toGive(request));
        StreamingOutput file = out -> archive.write(ids, out);
        return Response.ok(file, Attachment.Kind.ZIP.mediaType()).build();
    }
}
