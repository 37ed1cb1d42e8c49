package portal.web.school.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.MemberRole;
import portal.school.network.NetworkMember;
import portal.school.network.NetworkCounts;
import portal.school.network.NetworkKeeping;
import portal.school.network.NetworkOnDay;
import portal.school.network.NetworkRegistry;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;

/** School networks for scripts: those of a day, all of one, founded, and changed by their version. */
@Path("networks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NetworksResource {

    @Inject
    NetworkRegistry registry;

    @Inject
    NetworkKeeping keeping;

    @Inject
    HttpServletRequest request;

    /** A membership as the API tells it. */
    public record Member(
            String school, String name, MemberRole role, LocalDate since, LocalDate until,
            String reason) {

        static Member of(NetworkMember row) {
            return new Member(row.getSchool().getCode(), row.getSchool().getName(), row.getRole(),
                    row.getSince(), row.getUntil(), row.getReason());
        }
    }

    /** A network on a day, its counts rolled up to the school that leads. */
    public record Item(
            long id, NetworkKind kind, String name, LocalDate since, LocalDate until, String lead,
            List<Member> members, NetworkCounts counts) {

        static Item of(NetworkOnDay one) {
            var network = one.network();
            return new Item(network.getId(), network.getKind(), network.getName(),
                    network.getSince(), network.getUntil(),
                    one.lead().map(School::getCode).orElse(null),
                    one.members().stream().map(Member::of).toList(), one.counts());
        }
    }

    /**
     * All of one network.
     *
     * @param version to send back with a change, which is refused if the network has changed meanwhile
     */
    public record Whole(int version, String reason, String endReason, Item network,
            List<Member> history) {}

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = query();
        var all = registry.on(query.on()).stream().filter(query::asks).map(Item::of).toList();
        return new PageOf<>(asked.of(all), asked.page(), asked.size(), all.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response found(InputStream body) throws IOException {
        long id = keeping.found(NetworkDocument.founding(JsonBody.bytes(body)));
        return Response.status(Response.Status.CREATED)
                .entity(whole(id, query().on()))
                .build();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Response one(@PathParam("id") long id) {
        var whole = whole(id, query().on());
        return Response.ok(whole).tag(new EntityTag(Integer.toString(whole.version()))).build();
    }

    @PATCH
    @Path("{id: [0-9]{1,18}}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Whole change(@PathParam("id") long id, InputStream body) throws IOException {
        keeping.change(id, NetworkDocument.change(JsonBody.bytes(body)));
        return whole(id, query().on());
    }

    private Whole whole(long id, LocalDate day) {
        var file = registry.file(id);
        return new Whole(file.network().getVersion(), file.network().getReason(),
                file.network().getEndReason(), Item.of(file.on(day)),
                file.history().stream().map(Member::of).toList());
    }

    private NetworkQuery query() {
        var query = new NetworkQuery(Address.of(request.getParameterMap(), NetworkQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        return query;
    }
}
