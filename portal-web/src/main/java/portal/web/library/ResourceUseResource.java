package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.library.Resource;
import portal.library.use.ClassTaught;
import portal.library.use.Ratings;
import portal.library.use.Remark;
import portal.library.use.Remarking;
import portal.library.use.Taught;
import portal.library.use.Teaching;
import portal.library.use.UseCounts;
import portal.library.use.UseReading;
import portal.web.api.JsonBody;

/** For scripts of those who read a resource: how it is used, what is said of it, and what they taught with it. */
@Path("resources/{id: [0-9]{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResourceUseResource {

    @Inject
    UseReading reading;

    @Inject
    Remarking remarking;

    @Inject
    Teaching teaching;

    private static final Set<String> TOLD = Set.of("taughtTo", "on", "hours", "feedback");
    private static final Set<String> CORRECTED = Set.of("version", "taughtTo", "on", "hours", "feedback");

    /** A class that was taught. @param version by which it is corrected */
    public record Use(
            long id, int version, String school, String taughtTo, LocalDate on, Integer hours,
            String feedback) {

        static Use of(Taught one) {
            var told = one.told();
            return new Use(one.id(), one.version(), one.school(), told.name(), told.on(),
                    told.hours().orElse(null), told.feedback());
        }
    }

    /** What somebody said. @param words empty where the bureau removed them, for the reason beside them */
    public record Said(
            long id, String words, String name, String school, Instant at, String removedBecause) {

        static Said of(Remark one) {
            return new Said(one.id(), one.words(), one.name(), one.school(), one.at(),
                    one.removedBecause().orElse(null));
        }
    }

    /** The stars. @param mean absent while so few have given any that it tells who did */
    public record Stars(int number, BigDecimal mean, Integer own) {

        static Stars of(Ratings ratings) {
            return new Stars(ratings.number(), ratings.mean().orElse(null),
                    ratings.own().orElse(null));
        }
    }

    /**
     * The use of a resource.
     *
     * @param taught all for those who keep it and for the bureau's officers, else what the caller told
     * @param others ids of those for the same lesson
     */
    public record Board(
            UseCounts counts, Stars ratings, List<Use> taught, List<Said> remarks,
            List<Long> others) {

        static Board of(UseReading.Board board) {
            return new Board(board.counts(), Stars.of(board.ratings()),
                    board.taught().stream().map(Use::of).toList(),
                    board.remarks().stream().map(Said::of).toList(),
                    board.others().stream().map(Resource::getId).toList());
        }
    }

    @GET
    @Path("use")
    public Board use(@PathParam("id") long id) {
        return Board.of(reading.of(id));
    }

    /** The class as {@code taughtTo}, the day as {@code on}; {@code hours} and {@code feedback} may be left out. */
    @POST
    @Path("uses")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response taught(@PathParam("id") long id, InputStream body) throws IOException {
        return made(teaching.tell(id, told(JsonBody.object(body, TOLD))));
    }

    /** Puts right what the caller told, of the {@code version} that they read. */
    @PUT
    @Path("uses/{use: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void correct(@PathParam("use") long use, InputStream body) throws IOException {
        var given = JsonBody.object(body, CORRECTED);
        var seen = JsonBody.integer(given, "version");
        if (seen == null) {
            throw new BadRequestException();
        }
        teaching.correct(use, seen, told(given));
    }

    private static ClassTaught told(JsonObject given) {
        return new ClassTaught(JsonBody.text(given, "taughtTo"), day(JsonBody.text(given, "on")),
                Optional.ofNullable(JsonBody.integer(given, "hours")),
                JsonBody.text(given, "feedback"));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unclear) {
            throw new BadRequestException(unclear);
        }
    }

    @DELETE
    @Path("uses/{use: [0-9]{1,18}}")
    public void takeBack(@PathParam("use") long use) {
        teaching.takeBack(use);
    }

    /** The body says how many stars the caller gives, as {@code {"stars": 4}}. */
    @PUT
    @Path("rating")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rate(@PathParam("id") long id, InputStream body) throws IOException {
        var stars = JsonBody.integer(JsonBody.object(body, Set.of("stars")), "stars");
        if (stars == null) {
            throw new BadRequestException();
        }
        remarking.rate(id, stars);
    }

    @DELETE
    @Path("rating")
    public void unrate(@PathParam("id") long id) {
        remarking.unrate(id);
    }

    /** The body says what the caller has to say, as {@code {"words": "..."}}. */
    @POST
    @Path("remarks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response say(@PathParam("id") long id, InputStream body) throws IOException {
        return made(remarking.say(id, JsonBody.text(given(body, "words"), "words")));
    }

    /** Takes back what the caller said. */
    @DELETE
    @Path("remarks/{remark: [0-9]{1,18}}")
    public void unsay(@PathParam("remark") long remark) {
        remarking.takeBack(remark);
    }

    /** The bureau's word on what somebody said; the body says why, as {@code {"reason": "..."}}. */
    @POST
    @Path("remarks/{remark: [0-9]{1,18}}/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    public void takeAway(@PathParam("remark") long remark, InputStream body) throws IOException {
        remarking.takeAway(remark, JsonBody.text(given(body, "reason"), "reason"));
    }

    private static JsonObject given(InputStream body, String member) throws IOException {
        return JsonBody.object(body, Set.of(member));
    }

    private static Response made(long id) {
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }
}
