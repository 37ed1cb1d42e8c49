package portal.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import portal.document.intake.ReturnedLists;
import portal.job.Job;
import portal.job.JobDesk;
import portal.job.JobFault;
import portal.job.JobStatus;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.document.ReturnedListFile;
import portal.web.frame.Language;
import portal.web.frame.Words;

/** Jobs for scripts: asked again and again until the status is no longer {@code RUNNING}. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    JobDesk desk;

    @Inject
    ReturnedLists returned;

    @Inject
    HttpServletRequest request;

    /** What is answered where a job was asked for: its id, and where it tells how far it has come. */
    public static Response accepted(long job, UriInfo uri) {
        return Response.accepted(Map.of("id", job, "status", JobStatus.RUNNING))
                .location(uri.getBaseUriBuilder().path("jobs").path(Long.toString(job)).build())
                .build();
    }

    /** What is wrong at one place; {@code code} never changes with the language. */
    public record Wrong(int row, String column, String text, String code, String message) {}

    /**
     * A job as the API tells it. One that waits for a worker is {@code RUNNING} with nothing done.
     *
     * @param total absent while nobody knows
     * @param marked where its file is to be had with the faults marked; absent where it is not
     * @param code  why it failed, which never changes with the language; absent where it did not
     */
    public record Item(
            long id, String kind, String title, JobStatus status, long done, Long total,
            long faultCount, List<Wrong> faults, String marked, Map<String, Object> result, String code,
            String message, String askedBy, Instant askedAt, Instant startedAt, Instant endedAt,
            boolean cancelling) {

        static Item of(Job job, List<JobFault> faults, Words words, Principal user) {
            var in = new JobWords(words);
            return new Item(job.id(), job.kind(), in.title(job),
                    job.status() == JobStatus.QUEUED ? JobStatus.RUNNING : job.status(),
                    job.done(), job.total(), job.faultCount(),
                    faults == null ? null : faults.stream().map(fault -> wrong(fault, in)).toList(),
                    ReturnedLists.has(job, user.getName())
                            ? "/api/v1/jobs/" + job.id() + "/faults.xlsx" : null,
                    job.result(), job.refusal(), in.state(job), job.askedBy(), job.askedAt(),
                    job.startedAt(), job.endedAt(), job.cancelWished());
        }

        private static Wrong wrong(JobFault fault, JobWords in) {
            return new Wrong(fault.row(), fault.column(), fault.text(), fault.key(), in.says(fault));
        }
    }

    /** One's own; the bureau's administrators and officers are told of the county's. */
    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var words = new Words(Language.asked(request));
        return new PageOf<>(desk.page(asked.before(), asked.size()).stream()
                .map(job -> Item.of(job, null, words, request.getUserPrincipal()))
                .toList(), asked.page(), asked.size(), desk.count());
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Item one(@PathParam("id") long id) {
        var job = desk.get(id);
        return Item.of(job, job.faultCount() == 0 ? List.of() : desk.faults(id),
                new Words(Language.asked(request)), request.getUserPrincipal());
    }

    /** The file that it found faulty, with the faulty cells in red; as long as it is kept. */
    @GET
    @Path("{id: [0-9]{1,18}}/faults.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public void marked(@PathParam("id") long id, @Context HttpServletResponse response)
            throws IOException {
        ReturnedListFile.send(returned, id, new Words(Language.asked(request)), response);
    }

    /** Asks for its end; all that it did is undone. */
    @POST
    @Path("{id: [0-9]{1,18}}/cancel")
    public Item cancel(@PathParam("id") long id) {
        desk.cancel(id);
        return one(id);
    }
}
