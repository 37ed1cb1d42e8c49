package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.library.exchange.harvest.CatalogueHarvest;
import portal.web.frame.PublicAddress;

/** The published catalogue for other repositories, by OAI-PMH 2.0; its faults are the protocol's. */
@Path("catalogue/oai")
@RequestScoped
@Produces("text/xml;charset=UTF-8")
public class HarvestResource {

    /** Where nobody has told who keeps the portal: an address that no mail reaches (RFC 2606). */
    private static final String NOBODY = "postmaster@portal.invalid";

    @Inject
    HarvestSources sources;

    @Inject
    @ConfigProperty(name = "portal.catalogue.mail")
    Optional<String> mail;

    @Inject
    HttpServletRequest request;

    @GET
    public Response asked() throws IOException {
        return answer();
    }

    @POST
    public Response posted() throws IOException {
        return answer();
    }

    private Response answer() throws IOException {
        URI portal = PublicAddress.toGive(request);
        var out = new ByteArrayOutputStream();
        new CatalogueHarvest(sources.asked(), portal, mail.orElse(NOBODY))
                .answer(request.getParameterMap(), out);
        return Response.ok(out.toByteArray()).build();
    }
}
