package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import portal.identity.OpenMatter;
import portal.identity.OpenMatters;
import portal.identity.Post;

/**
 * What the register of schools leaves open for a post: none at all, schools without coordinates, which
 * no plan can place, and entries that may be one school twice.
 */
@Dependent
class SchoolMatters implements OpenMatters {

    private static final Set<String> OF_THE_BUREAU = Set.of(BUREAU_ADMIN, BUREAU_OFFICER);
    private static final Set<String> OF_A_SCHOOL = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    @Inject
    Schools schools;

    @Override
    public List<OpenMatter> of(Post post) {
        if (OF_THE_BUREAU.contains(post.role())) {
            return ofBureau(schools.all());
        }
        return OF_A_SCHOOL.contains(post.role()) && post.school() != null
                ? schools.find(post.school()).stream().flatMap(one -> ofSchool(one).stream()).toList()
                : List.of();
    }

    static List<OpenMatter> ofBureau(List<School> all) {
        var matters = new ArrayList<OpenMatter>();
        if (all.isEmpty()) {
            matters.add(matter("school.none", 0, "/school/import.xhtml"));
        }
        long unplaced = all.stream().filter(school -> school.getPlace() == null).count();
        if (unplaced > 0) {
            matters.add(matter("school.no-place", unplaced, "/school/schools.xhtml?lacks=place"));
        }
        int alike = Likeness.among(all).size();
        if (alike > 0) {
            matters.add(matter("school.alike", alike, "/school/duplicates.xhtml"));
        }
        return matters;
    }

    private static List<OpenMatter> ofSchool(School school) {
        return school.getPlace() == null
                ? List.of(matter("school.own-place", 1,
                        "/school/edit.xhtml?code=" + school.getCode()))
                : List.of();
    }

    private static OpenMatter matter(String key, long count, String path) {
        return new OpenMatter(key, List.of(String.valueOf(count)), null, path);
    }
}
