package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import portal.NotFound;

/** The county's schools, listed and looked up by its bureau. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR})
public class SchoolRegistry {

    @Inject
    Schools schools;

    public List<School> page(
            SchoolFilter filter, SchoolOrder order, boolean ascending, int first, int most) {
        return schools.page(filter, order, ascending, first, most);
    }

    public long count(SchoolFilter filter) {
        return schools.count(filter);
    }

    /** Every school, by code: for the map and the export. */
    public List<School> all() {
        return schools.all();
    }

    /** The towns that schools lie in, to filter by. */
    public Set<String> towns() {
        return new TreeSet<>(schools.towns());
    }

    public School get(String code) {
        return schools.byCode(code).orElseThrow(() -> new NotFound("School"));
    }
}
