package portal.school.network;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;

/** Networks for tests of other packages than this one. */
public final class CastOfNetworks {

    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    private CastOfNetworks() {}

    /** The first of the schools leads. */
    public static NetworkOnDay of(NetworkKind kind, School... schools) {
        var told = new Told("示例", "officer", OffsetDateTime.now());
        var network = new SchoolNetwork(kind, "示例", SINCE, told);
        return new NetworkOnDay(network, IntStream.range(0, schools.length)
                .mapToObj(at -> new NetworkMember(network, schools[at],
                        at == 0 ? MemberRole.LEAD : MemberRole.MEMBER, new Days(SINCE, null), told))
                .toList());
    }
}
