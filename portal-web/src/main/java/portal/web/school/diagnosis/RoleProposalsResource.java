package portal.web.school.diagnosis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal;
import portal.school.diagnosis.RoleProposal.GivingMark;
import portal.school.diagnosis.RoleProposal.ReceivingMark;
import portal.school.diagnosis.RoleProposing;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;

/** Who might support and who receive, for scripts. */
@Path("role-proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoleProposalsResource {

    @Inject
    RoleProposing proposing;

    /** A role with a supporter's limits, which are null for everybody else. */
    public record Part(SupportRole role, Integer least, Integer most) {

        static Part of(RoleProposal.Part part) {
            return new Part(part.role(), part.least().orElse(null), part.most().orElse(null));
        }
    }

    /** A school with the part it has and the one that is proposed. */
    public record Item(
            String code, String name, Stage stage, Set<GivingMark> giving,
            Set<ReceivingMark> receiving, Part present, Part proposed) {

        static Item of(RoleProposal one) {
            return new Item(one.school().getCode(), one.school().getName(), one.school().getStage(),
                    one.giving(), one.receiving(), Part.of(one.present()),
                    Part.of(one.proposed()));
        }
    }

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var all = proposing.all();
        return new PageOf<>(asked.of(all).stream().map(Item::of).toList(), asked.page(),
                asked.size(), all.size());
    }
}
