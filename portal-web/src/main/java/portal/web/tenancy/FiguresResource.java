package portal.web.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import portal.bureau.FigureChange;
import portal.bureau.FigureChanging;
import portal.tenancy.FigureReach;
import portal.tenancy.FigureTimeline;
import portal.tenancy.Figures;
import portal.tenancy.FiguresInForce;
import portal.tenancy.PolicyKey;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;

/** The county's figures for scripts: those of a day, one with its history, and a change of one. */
@Path("figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    @Inject
    FiguresInForce figures;

    @Inject
    FigureChanging changing;

    /** A value from a day on. */
    public record Dated(LocalDate since, String value) {

        static Dated of(Figures.InForce figure) {
            return new Dated(figure.since(), figure.value());
        }
    }

    /** A figure in force, as the API tells it; what is not known is absent. */
    public record Item(
            String key, PolicyKey.Kind kind, String unit, String value, LocalDate since,
            String origin, String profile, String document, String clauseZh, String clauseEn,
            String reason, List<Dated> ahead) {

        static Item of(PolicyKey<?> key, Figures.InForce figure, List<Figures.InForce> ahead) {
            return new Item(key.code(), key.kind(), key.unit(), figure.value(), figure.since(),
                    figure.origin(), figure.profile(), figure.document(), figure.clauseZh(),
                    figure.clauseEn(), figure.reason(), ahead.stream().map(Dated::of).toList());
        }
    }

    /** A row of a figure's history; who recorded it is told to the bureau alone. */
    public record Row(
            long id, LocalDate since, String value, String origin, String profile, String document,
            String clauseZh, String clauseEn, String reason, String by, Instant recordedAt,
            boolean corrected) {

        static Row of(FigureTimeline timeline, Figures.Recorded row) {
            var figure = row.figure();
            return new Row(row.id(), figure.since(), figure.value(), figure.origin(),
                    figure.profile(), figure.document(), figure.clauseZh(), figure.clauseEn(),
                    figure.reason(), row.by(), row.at(), timeline.corrected(row));
        }
    }

    /**
     * One figure with its history.
     *
     * @param last the id to send as {@code seen}, so that nobody's change is overwritten unseen
     */
    public record History(
            String key, PolicyKey.Kind kind, String unit, List<String> words, String value,
            long last, List<Row> rows) {}

    /** Whom a change touches; no count where the portal does not keep them yet. */
    public record Touched(FigureReach.Whom whom, Long count) {

        static Touched of(FigureReach.Touched some) {
            return new Touched(
                    some.whom(), some.count().isPresent() ? some.count().getAsLong() : null);
        }
    }

    /** What a change means. */
    public record Consequence(
            String key, LocalDate since, String before, String after, String reason,
            List<Dated> later, List<Touched> touched, boolean recorded) {

        static Consequence of(FigureChanging.Consequence consequence, boolean recorded) {
            var change = consequence.change();
            return new Consequence(
                    change.key(),
                    change.since(),
                    consequence.before().map(row -> row.figure().value()).orElse(null),
                    change.value(),
                    change.reason(),
                    consequence.later().stream().map(row -> Dated.of(row.figure())).toList(),
                    consequence.touched().stream().map(Touched::of).toList(),
                    recorded);
        }
    }

    @GET
    public PageOf<Item> on(@QueryParam("on") String day, @Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var on = day == null
                ? FiguresView.today()
                : Days.of(day).orElseThrow(BadRequestException::new);
        var ahead = figures.ahead(on).stream()
                .collect(Collectors.groupingBy(Figures.InForce::key));
        var items = figures.on(on).stream()
                .flatMap(group -> group.demanded().stream())
                .map(demanded -> Item.of(demanded.key(), demanded.figure(),
                        ahead.getOrDefault(demanded.key().code(), List.of())))
                .toList();
        return new PageOf<>(asked.of(items), asked.page(), asked.size(), items.size());
    }

    @GET
    @Path("{key}")
    public History history(@PathParam("key") String code) {
        var history = figures.history(code);
        var key = history.key();
        var timeline = history.timeline();
        return new History(key.code(), key.kind(), key.unit(), key.words(),
                timeline.valueOn(FiguresView.today()).orElse(null),
                timeline.last(),
                timeline.rows().stream().map(row -> Row.of(timeline, row)).toList());
    }

    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("key") String key,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream document)
            throws IOException {
        changing.key(key);
        var asked = change(key, JsonBody.object(document));
        if (dryRun) {
            return Response.ok(Consequence.of(changing.preview(asked), false)).build();
        }
        return Response.status(Response.Status.CREATED)
                .entity(Consequence.of(changing.change(asked), true))
                .build();
    }

    private static FigureChange change(String key, JsonObject given) {
        if (!given.containsKey("value")) {
            throw new BadRequestException();
        }
        var since = text(given.get("since"));
        return new FigureChange(
                key,
                value(given.get("value")),
                since == null ? null : Days.of(since).orElse(null),
                text(given.get("reason")),
                given.get("seen") instanceof JsonNumber seen ? seen.longValue() : null);
    }

    /** A number and a yes or no may be given as such. */
    private static String value(JsonValue given) {
        return switch (given.getValueType()) {
            case NULL -> null;
            case TRUE -> "true";
            case FALSE -> "false";
            case STRING -> ((JsonString) given).getString();
            case NUMBER -> given.toString();
            default -> throw new BadRequestException();
        };
    }

    private static String text(JsonValue given) {
        return given instanceof JsonString text ? text.getString() : null;
    }
}
