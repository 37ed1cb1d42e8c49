package portal.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;

/** Somebody who has signed in, for tests of what a service shows them. */
public final class SomeCaller {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

    private SomeCaller() {}

    /** Somebody of the county who acts at the school in these roles. */
    public static Caller at(String county, long school, String... roles) {
        var grants = IntStream.range(0, roles.length)
                .mapToObj(i -> new RoleGrant(i + 1L, roles[i], school, LONG_AGO, null, false))
                .toList();
        return new Caller(
                new Person(1, "somebody@" + county, "示例", county, null, "示例一县", true), null, school,
                List.copyOf(grants));
    }

    /** Whom a thread serves, outside a container. */
    public static CurrentCaller current() {
        var current = new CurrentCaller();
        current.tenant = new CurrentTenant();
        current.province = new CurrentProvince();
        current.actor = new CurrentActor();
        return current;
    }
}
