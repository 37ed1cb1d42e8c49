package portal.web.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import portal.pairing.Cycle;
import portal.pairing.CycleKeeping;
import portal.pairing.PairingDesk;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;

/** The county's cycles for scripts, and each as the problem that the optimiser takes. */
@Path("cycles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CyclesResource {

    @Inject
    CycleKeeping keeping;

    @Inject
    PairingDesk desk;

    /**
     * A cycle as the API tells it.
     *
     * @param schoolYear  by its first calendar year, by which the cycle is known
     * @param publishedOn null while it is a draft
     */
    public record Item(int schoolYear, String name, LocalDate publishedOn) {

        static Item of(Cycle cycle) {
            return new Item(cycle.getSchoolYear(), cycle.getName(), cycle.getPublishedOn());
        }
    }

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var all = keeping.cycles();
        return new PageOf<>(asked.of(all).stream().map(Item::of).toList(), asked.page(),
                asked.size(), all.size());
    }

    /** The document of the allocation's contract, built from today's register. */
    @GET
    @Path("{year: [0-9]{4}}/problem")
    public String problem(@PathParam("year") int year) {
        return desk.problem(year);
    }

    /** What stands of its plan: {@code problem}, {@code plan}, {@code steps} and {@code parts}. */
    @GET
    @Path("{year: [0-9]{4}}/allocation")
    public String allocation(@PathParam("year") int year) {
        return desk.allocation(year);
    }

    /** Has the register read anew and the cycle solved; the job tells how far it has come. */
    @POST
    @Path("{year: [0-9]{4}}/allocation")
    public Response solve(@PathParam("year") int year, @Context UriInfo uri) {
        long job = desk.solve(year);
        var begun = JSON.createObjectBuilder()
                .add("id", job)
                .add("status", "RUNNING")
                .add("done", 0)
                .build();
        return Response.accepted(begun.toString())
                .location(uri.getBaseUriBuilder().path("jobs/{id}").build(job))
                .build();
    }
}
