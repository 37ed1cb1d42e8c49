package portal.school.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import portal.school.SchoolKeys.NetworkKind;

/**
 * The county's networks for other capabilities: which schools belong together on a day. It works in
 * the caller's transaction and asks for no role.
 */
@Dependent
public class Networks {

    @Inject
    NetworkRows rows;

    /** The networks of the day with their members, by name. */
    public List<NetworkOnDay> on(LocalDate day) {
        return NetworkOnDay.of(rows.onDay(day));
    }

    /** Those of one kind. */
    public List<NetworkOnDay> on(LocalDate day, NetworkKind kind) {
        return on(day).stream().filter(one -> one.network().getKind() == kind).toList();
    }

    /** Those that the school belongs to, in whatever role. */
    public List<NetworkOnDay> ofSchool(long school, LocalDate day) {
        return NetworkOnDay.of(rows.ofSchool(school, day));
    }
}
