package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import portal.library.exchange.DescriptionExport;
import portal.library.exchange.DescriptionFormat;
import portal.web.frame.PublicAddress;

/** The description of a resource by the standards of the field, for scripts. */
@Path("resources/{id: [0-9]{1,18}}/metadata")
@RequestScoped
public class DescriptionResource {

    @Inject
    DescriptionExport export;

    @Inject
    HttpServletRequest request;

    /** @param format {@code lom}, {@code dc} or {@code lrmi}; without one, whichever is accepted */
    @GET
    public Response one(
            @PathParam("id") long id, @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accepted) {
        var asked = asked(format, accepted);
        var told = export.one(id, PublicAddress.toGive(request));
        StreamingOutput document = out -> asked.write(told, out);
        return Response.ok(document, asked.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static DescriptionFormat asked(String format, String accepted) {
        if (format != null) {
            return DescriptionFormat.named(format).orElseThrow(BadRequestException::new);
        }
        return accepted.contains(DescriptionFormat.LRMI.mediaType())
                ? DescriptionFormat.LRMI : DescriptionFormat.LOM;
    }
}
