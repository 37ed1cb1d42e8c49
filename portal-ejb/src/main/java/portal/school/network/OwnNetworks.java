package portal.school.network;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import portal.NotFound;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.SchoolsInReach;
import portal.tenancy.CountyEntities;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;

/**
 * The networks that the caller's school belongs to today, with their schools by name; and for the
 * principal of a central school the village schools that it leads.
 */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_AND_VILLAGE_SCHOOLS)
public class OwnNetworks {

    @Inject
    Networks networks;

    @Inject
    SchoolsInReach reach;

    @Inject
    CountyEntities county;

    /**
     * A network as one of its schools sees it: who belongs to it, and nothing of another's records.
     *
     * @param leading whether the caller's own school leads it
     * @param lead    the name of the school that leads, or null where none does
     * @param members the names of the others
     */
    public record OwnNetwork(
            NetworkKind kind, String name, LocalDate since, boolean leading, String lead,
            List<String> members) {}

    public List<OwnNetwork> networks() {
        return networks.ofSchool(reach.own(), NationalTime.today()).stream()
                .map(this::seen)
                .toList();
    }

    private OwnNetwork seen(NetworkOnDay network) {
        var lead = network.lead();
        return new OwnNetwork(
                network.network().getKind(),
                network.network().getName(),
                network.network().getSince(),
                lead.filter(school -> school.getId() == reach.own()).isPresent(),
                lead.map(School::getName).orElse(null),
                network.members().stream()
                        .filter(row -> !row.isLead())
                        .map(row -> row.getSchool().getName())
                        .toList());
    }

    /** The village schools in reach, by code. */
    public List<School> villageSchools() {
        return reach.villages().stream()
                .map(id -> county.get(School.class, id))
                .sorted(Comparator.comparing(School::getCode))
                .toList();
    }

    /** A village school in reach; any other answers like one that never was. */
    public School villageSchool(String code) {
        return villageSchools().stream()
                .filter(school -> school.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("School"));
    }
}
