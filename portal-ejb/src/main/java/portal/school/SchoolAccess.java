package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.tenancy.Reach;

/**
 * Which schools' records the caller may touch: the whole county's by a role that reaches it; else those
 * of the school acted at and, for a central school's principal, of its village schools.
 */
@Dependent
public class SchoolAccess {

    @Inject
    CurrentCaller current;

    @Inject
    SchoolsInReach reach;

    /** A school beyond the caller's reach answers like one that is not there. */
    public School require(School school, Set<String> rolesOfTheCounty) {
        if (!reaches(school, rolesOfTheCounty)) {
            throw new NotFound("School");
        }
        return school;
    }

    /** @param rolesOfTheCounty those of the service asked that reach every school */
    public boolean reaches(School school, Set<String> rolesOfTheCounty) {
        return reached(rolesOfTheCounty).test(school);
    }

    /** The same for many schools, with what must be looked up looked up once. */
    public Predicate<School> reached(Set<String> rolesOfTheCounty) {
        var caller = current.get();
        if (rolesOfTheCounty.stream().anyMatch(role -> Reach.of(role) != Reach.COUNTY)) {
            throw new IllegalArgumentException(rolesOfTheCounty.toString());
        }
        if (!Collections.disjoint(caller.getRoles(), rolesOfTheCounty)) {
            return school -> true;
        }
        var ids = caller.school().isPresent() ? reach.ids() : Set.<Long>of();
        return school -> ids.contains(school.getId());
    }
}
