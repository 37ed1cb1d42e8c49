package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.school.history.Change;
import portal.school.history.Dated;
import portal.school.history.RegisterChanges;
import portal.tenancy.Within;

/**
 * All that the register tells of one school, its history with it: to the bureau of every school, to a
 * school of itself, and to a central school's principal of its village schools.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_AND_VILLAGE_SCHOOLS)
public class SchoolRecords {

    private static final Set<String> OF_THE_COUNTY =
            Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR);

    /** More changes than one reads at a look. */
    private static final int MOST_CHANGES = 200;

    @Inject
    Schools schools;

    @Inject
    SchoolAccess access;

    @Inject
    RegisterChanges history;

    /**
     * A school with what hangs together with it.
     *
     * @param central  the central school that it belongs to, where it does
     * @param villages the schools that belong to it
     * @param history  the newest change first
     */
    public record Told(
            School school, Optional<School> central, List<School> villages, List<Dated> history) {}

    public School get(String code) {
        return access.require(found(code), OF_THE_COUNTY);
    }

    public Told tell(String code) {
        var school = get(code);
        return new Told(
                school,
                Optional.ofNullable(school.getCentralSchool()).flatMap(schools::byCode),
                schools.villagesOf(code),
                history.of(Change.Kind.SCHOOL, school.getId(), MOST_CHANGES));
    }

    private School found(String code) {
        return schools.byCode(code).orElseThrow(() -> new NotFound("School"));
    }
}
