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
import portal.content.FileType;
import portal.content.GivenFile;
import portal.library.Audience;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.catalogue.CatalogueEntry;
import portal.library.catalogue.CatalogueReading;
import portal.library.find.Closeness;
import portal.library.textbook.Volume;
import portal.web.api.PageAsked;
import portal.web.list.Address;

/** The published catalogue for scripts; filters are those of the page. */
@Path("catalogue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    @Inject
    CatalogueReading catalogue;

    @Inject
    HttpServletRequest request;

    /**
     * A file of an entry.
     *
     * @param position by which its content is asked for
     * @param findings names of what was found in it, such as macros
     */
    public record File(int position, String name, FileType type, long size, List<String> findings) {

        static File of(GivenFile file) {
            return new File(file.position(), file.name(), file.type(), file.size(),
                    file.look().findings());
        }
    }

    /** An entry as the API tells it; what it does not have is absent, the author who did not agree to be named too. */
    public record Item(
            String id, String title, String summary, ResourceKind kind, TaughtStage stage,
            Integer grade, String subject, String edition, Volume volume, String unit,
            String lesson, String author, Licence licence, String source, String county,
            String school, Audience givenTo, int version, Instant publishedAt, Instant changedAt,
            List<File> files) {

        static Item of(CatalogueEntry one) {
            return new Item(one.key().toString(), one.title(), one.summary(), one.kind(),
                    one.stage().orElse(null), one.grade().orElse(null), one.subject(),
                    said(one.edition()), one.volume().orElse(null), said(one.unit()),
                    said(one.lesson()), said(one.author()), one.licence(), said(one.source()),
                    one.county(), said(one.school()), one.givenTo(), one.number(),
                    one.publishedAt(), one.changedAt(),
                    one.files().stream().map(File::of).toList());
        }

        private static String said(String words) {
            return words.isEmpty() ? null : words;
        }
    }

    /** @param more whether there are more than are counted */
    public record Page(
            List<Item> items, int page, int size, int total, boolean more, Closeness closeness) {}

    @GET
    public Page list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new CatalogueQuery(
                Address.of(request.getParameterMap(), CatalogueQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var found = catalogue.search(query.filter(), asked.before(), asked.size());
        return new Page(
                found.items().stream().map(one -> Item.of(one.entry())).toList(), asked.page(),
                asked.size(), found.total(), found.isMore(), found.closeness());
    }
}
