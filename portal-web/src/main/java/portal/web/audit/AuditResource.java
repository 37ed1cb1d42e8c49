package portal.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import portal.audit.AuditPage;
import portal.audit.AuditReading;
import portal.tenancy.NationalTime;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** The county's record for its auditor's scripts; filters are those of the page. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditReading reading;

    @Inject
    HttpServletRequest request;

    /**
     * An entry as the API tells it.
     *
     * @param number in the chain; absent where it is not sealed yet
     */
    public record Item(
            Long number,
            long id,
            String at,
            String actor,
            List<String> roles,
            String session,
            String address,
            String channel,
            String deed,
            String subjectKind,
            String subject,
            String result,
            String reason,
            JsonObject details) {

        static Item of(AuditPage.Recorded entry) {
            var line = entry.line();
            return new Item(
                    entry.number().isPresent() ? entry.number().getAsLong() : null,
                    line.id(),
                    Instant.EPOCH.plus(line.at(), ChronoUnit.MICROS).toString(),
                    line.actor(),
                    Stream.of(line.roles().split(",")).filter(role -> !role.isEmpty()).toList(),
                    line.session(),
                    line.address(),
                    line.channel(),
                    line.deed(),
                    line.subjectKind(),
                    line.subject(),
                    line.result(),
                    line.reason(),
                    EntryWords.json(line));
        }
    }

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var found = reading.find(query().filter(), asked.before(), asked.size());
        var items = found.entries().stream().map(Item::of).toList();
        return new PageOf<>(items, asked.page(), asked.size(), found.total());
    }

    /** The same file as the page's: a JSON object a line. */
    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    public void export(@Context HttpServletResponse response) throws IOException, ServletException {
        reading.state();
        EntriesFile.send(reading::export, query().filter(), response, new Attachment(
                "audit", "audit-" + NationalTime.today(), Attachment.Kind.JSONL));
    }

    private AuditQuery query() {
        var query = new AuditQuery(Address.of(request.getParameterMap(), AuditQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        return query;
    }
}
