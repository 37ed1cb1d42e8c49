package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.history.Cause;

/** Where the bureau enters one new school by hand. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class SchoolEntry {

    @Inject
    Schools schools;

    @Inject
    SchoolStatement statement;

    @Inject
    SchoolKeeping keeping;

    @Inject
    CurrentDeed deed;

    /** The towns that schools of the county lie in, to choose among. */
    public Set<String> towns() {
        return new TreeSet<>(schools.towns());
    }

    /** @param texts what is stated of it, by the headers of the bureau's table */
    @Deed("school.enter")
    public School enter(Map<String, String> texts, String reason) {
        var profile = statement.profile(texts);
        deed.on("School", profile.code());
        statement.requireNew(profile);
        return keeping.add(profile, Cause.of(reason));
    }
}
