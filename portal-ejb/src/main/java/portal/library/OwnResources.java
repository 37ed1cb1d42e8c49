package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.tenancy.Within;

/** What somebody brought to the library, and how it stands (我的资源). */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class OwnResources {

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    CurrentCaller caller;

    /** A resource, and the last that was asked of the bureau for it. */
    public record Brought(Resource resource, Optional<ReachRequest> asked) {

        public boolean isWaiting() {
            return resource.isAvailable() && asked.filter(ReachRequest::isOpen).isPresent();
        }

        /** Whether the bureau refused what was asked, and nothing was asked since. */
        public boolean isRefused() {
            return asked.filter(one -> Boolean.FALSE.equals(one.getGranted())).isPresent();
        }
    }

    /**
     * What the caller brought and keeps, the newest first, drafts and what is no longer there included;
     * what they brought to a school that they left is that school's.
     */
    public List<Brought> own() {
        return brought(resources.madeBy(caller.get().getName()).stream()
                .filter(access::keeps).toList());
    }

    /** What the school acted at brought, likewise; for those who keep its records. */
    @RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
    public List<Brought> ofSchool() {
        return brought(resources.ofSchool(
                caller.get().school().orElseThrow(() -> new NotFound("School"))));
    }

    private List<Brought> brought(List<Resource> all) {
        var last = new HashMap<Long, ReachRequest>();
        resources.requests(all).forEach(
                one -> last.putIfAbsent(one.getResourceVersion().getResource().getId(), one));
        return all.stream()
                .map(one -> new Brought(one, Optional.ofNullable(last.get(one.getId()))))
                .toList();
    }
}
