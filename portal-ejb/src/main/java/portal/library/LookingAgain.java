package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.notice.Notices;

/**
 * Resources that the county reads and that were described anew since somebody of the bureau looked
 * (描述已改): the description is one for all versions, so that the county reads it at once.
 */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class LookingAgain {

    /** What the bureau is to look at once more. */
    static final String DESCRIBED_ANEW = "resource-described-anew";

    @Inject
    Resources resources;

    @Inject
    Notices notices;

    @Inject
    CurrentDeed deed;

    /** A part of a description that is said otherwise. */
    public record Change(String field, String before, String after) {}

    /** A resource with what is said otherwise of it. */
    public record Changed(Resource resource, String school, List<Change> changes) {}

    /** Those that nobody has looked at since, the oldest first. */
    public List<Changed> all() {
        return resources.describedAnew().stream()
                .filter(Resource::isDescribedAnew)
                .map(one -> new Changed(one, one.getSchool().getName(), one.changesSinceLookedAt()))
                .toList();
    }

    /** Somebody has looked, and it may stay. @param seen the version that the caller saw */
    @Deed("library.look-again")
    public void looked(long id, int seen) {
        resources.claim(id);
        var resource = resources.get(id);
        deed.on("Resource", id);
        if (!resource.isDescribedAnew()) {
            throw new NotFound("Resource");
        }
        resource.requireSeen(seen);
        resource.looked();
        resources.changed(resource);
        notices.done(DESCRIBED_ANEW, id);
    }
}
