package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import portal.library.Audience;
import portal.library.LookingAgain;
import portal.library.Reviewing;
import portal.web.api.JsonBody;

/** What waits for the bureau's word before it is read in the whole county or beyond, for scripts of its officers. */
@Path("resource-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

    @Inject
    Reviewing reviewing;

    @Inject
    LookingAgain looking;

    /** What is asked for. @param version of the resource's record, which a decision names */
    public record Asked(
            long id, long resource, int version, String title, String school, Audience audience,
            Instant askedAt) {

        static Asked of(Reviewing.Waiting waiting) {
            var resource = waiting.resource();
            return new Asked(waiting.request().getId(), resource.getId(), resource.getVersion(),
                    resource.getTitle(), waiting.school(), waiting.request().getAudience(),
                    waiting.request().getAskedAt().toInstant());
        }
    }

    /** What was described anew since the bureau looked at it. */
    public record DescribedAnew(
            long resource, int version, String title, String school,
            List<LookingAgain.Change> changes) {

        static DescribedAnew of(LookingAgain.Changed one) {
            return new DescribedAnew(one.resource().getId(), one.resource().getVersion(),
                    one.resource().getTitle(), one.school(), one.changes());
        }
    }

    /** What waits, the longest first. */
    public record Waiting(List<Asked> asked, List<DescribedAnew> describedAnew) {}

    @GET
    public Waiting waiting() {
        return new Waiting(reviewing.queue().stream().map(Asked::of).toList(),
                looking.all().stream().map(DescribedAnew::of).toList());
    }

    /** As {@code {"version": 3, "granted": false, "reason": "..."}}; whoever grants gives no reason. */
    @POST
    @Path("{id: [0-9]{1,18}}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    public void decide(@PathParam("id") long id, InputStream body) throws IOException {
        var given = JsonBody.object(body, Set.of("version", "granted", "reason"));
        var seen = JsonBody.integer(given, "version");
        if (seen == null || !given.containsKey("granted")) {
            throw new BadRequestException();
        }
        reviewing.decide(id, seen, JsonBody.says(given, "granted"), JsonBody.text(given, "reason"));
    }
}
