package portal.school.network;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The county's networks as its bureau and its inspectors look them up, as they are on a day. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR})
public class NetworkRegistry {

    @Inject
    Networks networks;

    @Inject
    NetworkRows rows;

    public List<NetworkOnDay> on(LocalDate day) {
        return networks.on(day);
    }

    public NetworkFile file(long id) {
        var network = rows.get(id);
        return new NetworkFile(network, rows.of(network));
    }
}
