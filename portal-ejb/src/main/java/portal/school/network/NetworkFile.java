package portal.school.network;

import java.time.LocalDate;
import java.util.List;

/**
 * All of one network.
 *
 * @param history every membership that it ever had or will have, the first first
 */
public record NetworkFile(SchoolNetwork network, List<NetworkMember> history) {

    public NetworkOnDay on(LocalDate day) {
        return new NetworkOnDay(network, history.stream()
                .filter(row -> row.holdsOn(day))
                .sorted((one, other) -> Boolean.compare(other.isLead(), one.isLead()))
                .toList());
    }
}
