package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.identity.OpenMatter;
import portal.identity.OpenMatters;
import portal.identity.Post;

/** What pairing leaves open for a post of the bureau: cycles that nobody has published yet. */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PairingMatters implements OpenMatters {

    @Inject
    Cycles cycles;

    @Override
    public List<OpenMatter> of(Post post) {
        if (!post.role().equals(BUREAU_OFFICER)) {
            return List.of();
        }
        return cycles.newestFirst().stream().filter(Cycle::isDraft).map(this::draft).toList();
    }

    private OpenMatter draft(Cycle cycle) {
        var figures = List.of(cycle.getName(), String.valueOf(cycle.getSchoolYear()));
        return Optional.ofNullable(cycle.getPosedAt())
                .map(posed -> new OpenMatter("pairing.cycle-solved", figures,
                        posed.toLocalDate(), "/pairing/allocation.xhtml"))
                .orElseGet(() -> new OpenMatter("pairing.cycle-unsolved", figures, null,
                        "/pairing/allocation.xhtml"));
    }
}
