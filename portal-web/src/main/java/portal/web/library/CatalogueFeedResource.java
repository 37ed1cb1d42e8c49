package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import portal.library.exchange.harvest.CatalogueFeed;
import portal.web.frame.PublicAddress;

/** What was published last in the catalogue, for programs that follow it; nothing again where nothing is new. */
@Path("catalogue/feed")
@RequestScoped
@Produces(CatalogueFeed.MEDIA_TYPE)
public class CatalogueFeedResource {

    private static final int AN_HOUR = 3_600;

    @Inject
    HarvestSources sources;

    @Inject
    HttpServletRequest request;

    @GET
    public Response feed(@Context Request asked) {
        var portal = PublicAddress.toGive(request);
        var feed = new CatalogueFeed(sources.asked().newest().apply(CatalogueFeed.MOST), portal,
                portal.resolve(CatalogueFeed.PATH));
        var document = feed.document();
        var tag = new EntityTag(CatalogueFeed.tag(document));
        var same = asked.evaluatePreconditions(tag);
        var kept = new CacheControl();
        kept.setPrivate(true);
        kept.setMaxAge(AN_HOUR);
        return (same == null ? Response.ok(document) : same)
                .tag(tag).cacheControl(kept).build();
    }
}
