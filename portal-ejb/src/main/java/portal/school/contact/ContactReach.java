package portal.school.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.school.RowsOfSchools;
import portal.school.School;
import portal.tenancy.CountyEntities;

/**
 * Whose contact persons the caller reaches: those of any school by a role of the bureau, everybody
 * else those of the school acted at. A village school's are not its central school's.
 */
@Dependent
class ContactReach {

    @Inject
    CurrentCaller caller;

    @Inject
    CountyEntities county;

    @Inject
    ContactPersons contacts;

    @Inject
    RowsOfSchools schools;

    /**
     * A school beyond the caller's reach answers like one that is not there.
     *
     * @param code             null for the school acted at
     * @param rolesOfTheCounty those of the service asked that reach every school
     */
    School school(String code, Set<String> rolesOfTheCounty) {
        var school = code == null
                ? county.get(School.class, own())
                : schools.school(code);
        if (!reaches(school, rolesOfTheCounty)) {
            throw new NotFound("School");
        }
        return school;
    }

    /** The same for one of the persons. */
    SchoolContact contact(long id, Set<String> rolesOfTheCounty) {
        var contact = contacts.get(id);
        if (!reaches(contact.getSchool(), rolesOfTheCounty)) {
            throw new NotFound("SchoolContact");
        }
        return contact;
    }

    private boolean reaches(School school, Set<String> rolesOfTheCounty) {
        var current = caller.get();
        return !Collections.disjoint(current.getRoles(), rolesOfTheCounty)
                || current.school().filter(school.getId()::equals).isPresent();
    }

    private long own() {
        return caller.get().school().orElseThrow(() -> new NotFound("School"));
    }
}
