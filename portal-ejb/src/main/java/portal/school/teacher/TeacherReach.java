package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.identity.CurrentCaller;

/**
 * Whose teachers the caller sees: the bureau and its inspectors all of the county's, everybody else
 * those of the school at which they act. Somebody else's answer like those that never were.
 */
@Dependent
class TeacherReach {

    static final Set<String> OF_THE_COUNTY = Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR);

    /** No school has this id. */
    static final long NO_SCHOOL = -1;

    @Inject
    CurrentCaller caller;

    /** The id of the one school that they see; empty for the whole county. */
    Optional<Long> onlySchool() {
        var roles = caller.get().getRoles();
        return Collections.disjoint(roles, OF_THE_COUNTY)
                ? Optional.of(caller.get().school().orElse(NO_SCHOOL))
                : Optional.empty();
    }

    void requireSeen(Long school) {
        if (onlySchool().filter(own -> !Objects.equals(own, school)).isPresent()) {
            throw new NotFound("Teacher");
        }
    }
}
