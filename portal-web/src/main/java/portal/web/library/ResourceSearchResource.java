package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import portal.content.FileType;
import portal.library.Audience;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.find.Closeness;
import portal.library.find.Facets;
import portal.library.find.FoundResource;
import portal.library.find.LibrarySearch;
import portal.web.api.PageAsked;
import portal.web.list.Address;

/** The search of the library for scripts; filters and order are those of the page. */
@Path("resources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResourceSearchResource {

    @Inject
    LibrarySearch search;

    @Inject
    HttpServletRequest request;

    /** A file of a resource as the API tells it. */
    public record File(String name, FileType type, long size) {}

    /** A resource as the API tells it; what it does not have is absent, the bureau's own the school. */
    public record Item(
            long id, String title, ResourceKind kind, TaughtStage stage, Integer grade,
            String subject, String lesson, String school, String author, Audience reach,
            Instant sharedAt, List<File> files) {

        static Item of(FoundResource found) {
            return new Item(found.id(), found.plainTitle(), found.kind(), found.stage(),
                    found.grade(), found.subject(), found.lesson(), found.school(), found.author(),
                    found.reach(), found.sharedAt(), found.files().stream()
                            .map(file -> new File(file.name(), file.type(), file.size())).toList());
        }
    }

    /**
     * A page of what was found.
     *
     * @param more    whether there are more than are counted
     * @param schools the names of those that the facets count, by the id that narrows to one
     */
    public record Page(
            List<Item> items, int page, int size, int total, boolean more, Closeness closeness,
            Facets facets, Map<Long, String> schools) {}

    @GET
    public Page list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new ResourceQuery(Address.of(request.getParameterMap(), ResourceQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var found = search.search(query.filter(), query.order(), asked.before(), asked.size());
        return new Page(found.items().stream().map(Item::of).toList(), asked.page(), asked.size(),
                found.total(), found.isMore(), found.closeness(), found.facets(), found.schools());
    }
}
