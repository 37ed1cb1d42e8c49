package portal.school.network;

import java.time.LocalDate;
import java.util.List;
import portal.school.SchoolKeys.NetworkKind;

/**
 * A network as somebody asks for it.
 *
 * @param lead    the code of the school that leads, or null for an alliance without one
 * @param members the codes of the others
 */
public record NewNetwork(
        NetworkKind kind, String name, LocalDate since, String lead, List<String> members,
        String reason) {

    public NewNetwork {
        members = List.copyOf(members);
    }
}
