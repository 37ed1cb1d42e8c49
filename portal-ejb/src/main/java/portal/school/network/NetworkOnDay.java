package portal.school.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import portal.school.School;

/**
 * A network as it is on a day.
 *
 * @param members the memberships of the day, the leading school first
 */
public record NetworkOnDay(SchoolNetwork network, List<NetworkMember> members) {

    static List<NetworkOnDay> of(List<NetworkMember> rows) {
        var byNetwork = new LinkedHashMap<SchoolNetwork, List<NetworkMember>>();
        rows.forEach(row ->
                byNetwork.computeIfAbsent(row.getNetwork(), one -> new ArrayList<>()).add(row));
        return byNetwork.entrySet().stream()
                .map(one -> new NetworkOnDay(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    /** The school to which everything is rolled up; an alliance may have none. */
    public Optional<School> lead() {
        return members.stream().filter(NetworkMember::isLead).map(NetworkMember::getSchool).findFirst();
    }

    public List<School> schools() {
        return members.stream().map(NetworkMember::getSchool).toList();
    }

    public NetworkCounts counts() {
        return NetworkCounts.of(schools());
    }
}
