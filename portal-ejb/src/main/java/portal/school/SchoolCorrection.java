package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.Dated;
import portal.school.history.RegisterChanges;
import portal.tenancy.Within;

/**
 * Where what is stated of a school is put right: by the bureau all of it, by the school itself the
 * figures that it knows best.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class SchoolCorrection {

    private static final Set<String> OF_THE_COUNTY = Set.of(BUREAU_ADMIN, BUREAU_OFFICER);
    private static final int LATEST = 50;

    @Inject
    Schools schools;

    @Inject
    SchoolAccess access;

    @Inject
    SchoolStatement statement;

    @Inject
    SchoolKeeping keeping;

    @Inject
    RegisterChanges history;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /**
     * A school to work on.
     *
     * @param version to state it by
     * @param texts   what is stated, by the headers of the bureau's table
     * @param whole   whether the caller may state all of it, or the school's own figures alone
     */
    public record Opened(
            String code, String name, Stage stage, int version, Map<String, String> texts,
            boolean whole) {}

    public Opened open(String code) {
        var school = reached(code);
        return new Opened(school.getCode(), school.getName(), school.getStage(),
                school.getVersion(),
                SchoolTable.texts(school.getProfile()), isOfTheCounty());
    }

    /** What others changed in the school lately, the newest first: for whoever finds it changed. */
    public List<Dated> changes(String code) {
        return history.of(Change.Kind.SCHOOL, reached(code).getId(), LATEST);
    }

    /** The towns that schools of the county lie in, to choose among. */
    public Set<String> towns() {
        return new TreeSet<>(schools.towns());
    }

    /**
     * States the school anew.
     *
     * @param version the one that the texts were made from; of two who change a school at once, the
     *                second is told so
     * @param texts   by header; those that are left out stay as they are, and an empty one says
     *                "none"
     * @return the version that it has now
     */
    @Deed("school.correct")
    public int keep(String code, int version, Map<String, String> texts, String reason) {
        deed.on("School", code);
        var school = reached(code);
        if (school.getVersion() != version) {
            throw new OptimisticLockException("the school " + code);
        }
        var before = school.getProfile();
        var after = statement.profile(SchoolStatement.over(school, texts));
        if (!after.code().equals(code)) {
            throw SchoolStatement.codeStays(after.code());
        }
        if (!isOfTheCounty()) {
            SchoolStatement.requireOfSchool(before, after);
        }
        keeping.keep(school, after, Cause.of(reason));
        deed.detail("changed", Change.between(Change.Kind.SCHOOL, school.getId(),
                SchoolTable.texts(before), SchoolTable.texts(after)).size());
        return school.getVersion();
    }

    private School reached(String code) {
        return access.require(
                schools.byCode(code).orElseThrow(() -> new NotFound("School")), OF_THE_COUNTY);
    }

    private boolean isOfTheCounty() {
        return !Collections.disjoint(caller.get().getRoles(), OF_THE_COUNTY);
    }
}
