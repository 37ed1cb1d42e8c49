package portal.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import portal.pairing.Cycle;
import portal.pairing.Pairing;
import portal.pairing.PublishedPairs;
import portal.school.School;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;

/** Published pairs for scripts: of the school year asked for, else of the latest. */
@Path("pairings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PairingsResource {

    @Inject
    PublishedPairs published;

    /** A school of a pair. */
    public record Side(String code, String name) {

        static Side of(School school) {
            return new Side(school.getCode(), school.getName());
        }
    }

    /**
     * A pair as the API tells it.
     *
     * @param distanceM as the crow flies, in metres
     */
    public record Item(
            int schoolYear, Side supporter, Side recipient, int distanceM, boolean pinned,
            LocalDate publishedOn) {

        static Item of(int schoolYear, Pairing pair) {
            return new Item(
                    schoolYear,
                    Side.of(pair.getSupporter()),
                    Side.of(pair.getRecipient()),
                    pair.getDistanceM(),
                    pair.isPinned(),
                    pair.getPublishedOn());
        }
    }

    @GET
    public PageOf<Item> list(@QueryParam("year") String asked, @Context UriInfo uri) {
        var page = PageAsked.of(uri);
        var cycles = published.cycles();
        if (asked == null && cycles.isEmpty()) {
            return new PageOf<>(List.of(), page.page(), page.size(), 0);
        }
        int year = asked == null
                ? cycles.stream().mapToInt(Cycle::getSchoolYear).max().orElseThrow()
                : year(asked);
        var pairs = published.of(year);
        var items = page.of(pairs).stream().map(pair -> Item.of(year, pair)).toList();
        return new PageOf<>(items, page.page(), page.size(), pairs.size());
    }

    private static int year(String asked) {
        if (!asked.matches("[0-9]{4}")) {
            throw new BadRequestException();
        }
        return Integer.parseInt(asked);
    }
}
