package portal.school.diagnosis;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.school.RowsOfSchools;
import portal.school.SchoolAccess;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/**
 * What each school can give and needs today: shown to the bureau and its inspectors of all schools,
 * to a school of its own.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN})
@Within(Part.OWN_AND_VILLAGE_SCHOOLS)
public class SubjectDiagnosing {

    private static final Set<String> OF_THE_COUNTY = Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR);

    @Inject
    Diagnoses diagnoses;

    @Inject
    LevelCorrections corrections;

    @Inject
    RowsOfSchools schools;

    @Inject
    SchoolAccess access;

    /** The schools that the caller reaches, by code. */
    public List<SchoolDiagnosis> all() {
        var reached = access.reached(OF_THE_COUNTY);
        return diagnoses.on(NationalTime.today()).stream()
                .filter(one -> reached.test(one.school()))
                .toList();
    }

    /** One school; one out of reach answers as one that is not there. */
    public SchoolDiagnosis of(String code) {
        return all().stream()
                .filter(one -> one.school().getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("School"));
    }

    /** Everything that was ever corrected at the school, the newest first. */
    public List<LevelCorrection> corrections(String code) {
        return corrections.of(access.require(schools.school(code), OF_THE_COUNTY));
    }
}
