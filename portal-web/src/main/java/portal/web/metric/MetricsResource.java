package portal.web.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import portal.bureau.MetricCatalogue;
import portal.calendar.SchoolYear;
import portal.library.use.ContributionReading;
import portal.metric.Evidence;
import portal.metric.Metric;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.frame.Words;

/** The metrics for scripts: what there is, and a value with the records that it rests on. */
@Path("metrics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MetricsResource {

    @Inject
    MetricCatalogue metrics;

    @Inject
    ContributionReading contributions;

    /** A metric, with its words in each language. */
    public record Item(
            String code, Metric.Subject subjectKind, Metric.Every every, String unit, Said zh, Said en) {

        static Item of(Metric metric) {
            return new Item(metric.code(), metric.subject(), metric.every(), metric.unit(),
                    Said.of(metric, Locale.SIMPLIFIED_CHINESE), Said.of(metric, Locale.ENGLISH));
        }
    }

    /** A metric in words. */
    public record Said(String name, String sentence, String unit, String subject, String every) {

        static Said of(Metric metric, Locale language) {
            var words = new Words(language);
            return new Said(words.text("metric." + metric.code() + ".name"),
                    words.text("metric." + metric.code() + ".sentence"),
                    words.text("metric.unit." + metric.unit()),
                    words.text("metric.subject." + metric.subject()),
                    words.text("metric.every." + metric.every()));
        }
    }

    /** A record that a value rests on. */
    public record Why(String kind, long id, LocalDate on, long about) {

        static Why of(Evidence one) {
            return new Why(one.kind(), one.id(), one.on(), one.about());
        }
    }

    /** A value. @param period the school year by its first calendar year */
    public record Value(
            String metric, String subject, Metric.Subject subjectKind, int period, BigDecimal value,
            List<Why> why) {}

    @GET
    public PageOf<Item> catalogue(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var all = metrics.all().stream().map(Item::of).toList();
        return new PageOf<>(asked.of(all), asked.page(), asked.size(), all.size());
    }

    /**
     * A value for those who may read it.
     *
     * @param subject the code of a school; the one acted at where none is asked for
     * @param period  the school year by its first calendar year; this one where none is asked for
     */
    @GET
    @Path("{code: [a-z.-]+}")
    public Value value(
            @PathParam("code") String code, @QueryParam("subject") String subject,
            @QueryParam("period") String period) {
        int year = year(period);
        var value = contributions.value(code, subject, year);
        return new Value(code, subject, value.metric().subject(), year, value.value(),
                value.evidence().stream().map(Why::of).toList());
    }

    private static int year(String period) {
        if (period == null) {
            return SchoolYear.current();
        }
        if (!period.matches("20[0-9]{2}")) {
            throw new BadRequestException();
        }
        return Integer.parseInt(period);
    }
}
