package portal.library.use;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import portal.identity.Accounts;
import portal.identity.Caller;
import portal.identity.CurrentCaller;

/** For whom somebody may tell which class was taught: for themselves, or for their school if they keep its records. */
@Dependent
class Colleagues {

    private static final Set<String> WHO_KEEP_A_SCHOOLS = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    /**
     * The user name of a teacher whom the caller may tell for.
     *
     * @param stated with or without the county behind it
     */
    Optional<String> named(String stated) {
        var by = caller.get();
        var name = stated.contains("@") ? stated : stated + "@" + by.getTenant();
        if (name.equals(by.getName())) {
            return Optional.of(name);
        }
        return by.getRoles().stream().anyMatch(WHO_KEEP_A_SCHOOLS::contains)
                ? account(name).filter(one -> by.getTenant().equals(one.getTenant()))
                        .filter(one -> by.school().filter(at -> teachesAt(one, at)).isPresent())
                        .map(Caller::getName)
                : Optional.empty();
    }

    private static boolean teachesAt(Caller one, Long school) {
        return one.getGrants().stream().anyMatch(
                grant -> TEACHER.equals(grant.role()) && school.equals(grant.school()));
    }

    Optional<Caller> account(String name) {
        return accounts.caller(name);
    }
}
