package portal.school.network;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.School;

/** Where the bureau founds networks, changes who belongs to them and who leads, and ends them. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class NetworkKeeping {

    @Inject
    NetworkIntake intake;

    @Inject
    NetworkRows rows;

    @Inject
    CurrentDeed deed;

    /** Whom a network can be made of: every school of the county, by code. */
    public List<School> schools() {
        return rows.schools();
    }

    /** @return the id of the network */
    @Deed("network.found")
    public long found(NewNetwork asked) {
        var network = intake.found(asked);
        deed.on("SchoolNetwork", network.getName());
        deed.detail("network-kind", network.getKind());
        deed.detail("since", network.getSince());
        if (asked.lead() != null) {
            deed.detail("network-lead", asked.lead());
        }
        deed.detail("members", String.join("、", asked.members()));
        deed.detail("reason", network.getReason());
        return network.getId();
    }

    /** Changes the network as a whole or not at all; a last day ends it. */
    @Deed("network.change")
    public void change(long id, NetworkChange asked) {
        String before = rows.get(id).getName();
        deed.on("SchoolNetwork", before);
        asked.joins().forEach(join -> {
            deed.detail("network-joins", join.school());
            deed.detail("since", join.since());
        });
        asked.leaves().forEach(leave -> {
            deed.detail("network-leaves", leave.school());
            deed.detail("until", leave.lastDay());
        });
        asked.lead().ifPresent(lead -> {
            deed.detail("network-lead", lead.school());
            deed.detail("since", lead.from());
        });
        asked.lastDay().ifPresent(day -> deed.detail("network-ends", day));
        var network = intake.change(id, asked);
        if (!network.getName().equals(before)) {
            deed.detail("before", before);
            deed.detail("after", network.getName());
        }
        deed.detail("reason", asked.reason());
    }
}
