package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.identity.OpenMatter;
import portal.identity.OpenMatters;
import portal.identity.Post;
import portal.tenancy.NationalTime;

/** What teachers asked about their records and nobody has answered yet. */
@Dependent
class RequestMatters implements OpenMatters {

    private static final Set<String> DECIDE = Set.of(BUREAU_ADMIN, BUREAU_OFFICER, SCHOOL_ADMIN);

    @Inject
    PersonRequests requests;

    @Override
    public List<OpenMatter> of(Post post) {
        if (!DECIDE.contains(post.role())) {
            return List.of();
        }
        var open = requests.open(post.school(), NationalTime.today());
        return open.isEmpty() ? List.of() : List.of(new OpenMatter("teacher.requests",
                List.of(String.valueOf(open.size())),
                open.get(0).askedAt().atZone(NationalTime.ZONE).toLocalDate(),
                "/teacher/teachers.xhtml"));
    }
}
