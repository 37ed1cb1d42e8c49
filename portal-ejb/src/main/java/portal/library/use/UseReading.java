package portal.library.use;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.identity.CurrentCaller;
import portal.library.Resource;
import portal.tenancy.Within;

/** What a resource's page tells of its use, and which others are for the same lesson. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class UseReading {

    private static final int MOST_OTHERS = 6;

    @Inject
    ReadResources resources;

    @Inject
    UseRows uses;

    @Inject
    SaidRows said;

    @Inject
    SameLesson same;

    @Inject
    CurrentCaller caller;

    /**
     * The use of one resource.
     *
     * @param taught what was told of it: all for those who keep it and for the bureau's officers, for
     *               everybody else what they told themselves
     * @param others those that the caller reads for the same lesson, of the same line of a textbook first
     * @param reader the user name of the caller, whose own can be put right
     */
    public record Board(
            UseCounts counts, Ratings ratings, List<Taught> taught, List<Remark> remarks,
            List<Resource> others, String reader) {}

    public Board of(long id) {
        var resource = resources.readOrKept(id);
        var by = caller.get();
        boolean all = resources.keeps(resource) || by.getRoles().contains(BUREAU_OFFICER);
        return new Board(uses.counts(resource), said.ratings(id, by.getName()),
                uses.taughtWith(id).stream()
                        .filter(one -> all || one.by().equals(by.getName()))
                        .toList(),
                said.remarks(id),
                resources.those(same.as(resource, resources.eyes())).stream().limit(MOST_OTHERS).toList(),
                by.getName());
    }
}
