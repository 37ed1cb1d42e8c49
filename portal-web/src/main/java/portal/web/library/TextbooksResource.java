package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import portal.library.textbook.Contents;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;
import portal.library.textbook.Volume;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;

/** Textbooks and their tables of contents for scripts; filters are those of the page. */
@Path("textbooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TextbooksResource {

    @Inject
    TextbookShelf shelf;

    @Inject
    HttpServletRequest request;

    /** A textbook as the API tells it; what the bureau has not stated is absent. */
    public record Item(
            long id, String subject, String edition, int grade, Volume volume, String title,
            Integer usedFrom, Integer usedUntil, int units, int lessons) {

        static Item of(Textbook textbook, int units, int lessons) {
            return new Item(textbook.getId(), textbook.getSubject(), textbook.getEdition(),
                    textbook.getGrade(), textbook.getVolume(), textbook.getTitle(),
                    textbook.getUsedFrom(), textbook.getUsedUntil(), units, lessons);
        }
    }

    /** A lesson of a unit. */
    public record Lesson(long id, int lesson, String title) {

        static Lesson of(TextbookPart part) {
            return new Lesson(part.getId(), part.getLesson(), part.getTitle());
        }
    }

    /** A unit with its lessons. */
    public record Unit(long id, int unit, String title, List<Lesson> lessons) {

        static Unit of(Contents.Unit unit) {
            return new Unit(unit.part().getId(), unit.part().getUnit(), unit.part().getTitle(),
                    unit.lessons().stream().map(Lesson::of).toList());
        }
    }

    /** A textbook with its table of contents. */
    public record Whole(Item textbook, List<Unit> contents) {}

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new TextbookQuery(Address.of(request.getParameterMap(), TextbookQuery.FILTERS));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var all = shelf.sized().stream()
                .filter(one -> query.asks(one.textbook()))
                .map(one -> Item.of(one.textbook(), one.size().units(), one.size().lessons()))
                .toList();
        return new PageOf<>(asked.of(all), asked.page(), asked.size(), all.size());
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Whole one(@PathParam("id") long id) {
        var contents = shelf.contents(id);
        return new Whole(
                Item.of(contents.textbook(), contents.units().size(), contents.lessons()),
                contents.units().stream().map(Unit::of).toList());
    }
}
