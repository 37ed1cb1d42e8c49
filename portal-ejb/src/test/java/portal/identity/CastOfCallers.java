package portal.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Callers of a county as services meet them. */
public final class CastOfCallers {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

    private CastOfCallers() {}

    /** @param school the id of the school acted at, or null for the whole county */
    public static CurrentCaller caller(String county, Long school, String... roles) {
        return of(1, "somebody@" + county, county, school, roles);
    }

    /** Somebody else of theirs. */
    public static CurrentCaller account(long account, String county, Long school, String... roles) {
        return of(account, "somebody@" + county, county, school, roles);
    }

    /** One of several, by the user name. */
    public static CurrentCaller named(
            String user, String county, Long school, String... roles) {
        return of(1, user, county, school, roles);
    }

    private static CurrentCaller of(
            long account, String user, String county, Long school, String... roles) {
        var grants = Stream.of(roles)
                .map(role -> new RoleGrant(1, role, school, LONG_AGO, null, false))
                .toList();
        var caller = new Caller(
                new Person(account, user, "示例", county, null, "示例县", true),
                null, school, List.copyOf(grants));
        return new CurrentCaller() {

            @Override
            public Caller get() {
                return caller;
            }
        };
    }
}
