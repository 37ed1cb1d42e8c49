package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.library.find.LessonCoverage;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;

/** How many resources there are for each unit and lesson of a textbook, for scripts. */
@Path("textbooks/{id: [0-9]{1,18}}/coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    @Inject
    LessonCoverage coverage;

    @Inject
    TextbookShelf shelf;

    /** A unit, whose lesson is 0, or a lesson, and how many there are for it alone. */
    public record Line(long part, int unit, int lesson, String title, long resources) {}

    /** @param school code of the school whose reader is meant; the caller where none is given */
    @GET
    public Map<String, List<Line>> of(@PathParam("id") long id, @QueryParam("school") String school) {
        var asked = List.of(id);
        var counts = school == null ? coverage.counts(asked) : coverage.counts(asked, school);
        return Map.of("items", shelf.contents(id).units().stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.part()), unit.lessons().stream()))
                .map(part -> line(part, counts.getOrDefault(part.getId(), 0L)))
                .toList());
    }

    private static Line line(TextbookPart part, long resources) {
        return new Line(part.getId(), part.getUnit(), part.getLesson(), part.getTitle(), resources);
    }
}
