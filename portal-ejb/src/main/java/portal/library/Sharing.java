package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.Within;

/** Gives a school's resources to others (共享): to its partners at once, further once the bureau has looked. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Sharing {

    /** What the bureau is to look at. */
    static final String TO_REVIEW = "resource-to-review";

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** What was asked of the bureau for a resource, and what it said; the newest first. */
    public List<ReachRequest> requests(long id) {
        return resources.requests(access.kept(id));
    }

    /**
     * Shares the latest version; what is to go beyond the pair is shared with the pair and waits for
     * the bureau, unless the bureau itself shares it.
     *
     * @param seen          the version of the record that the caller saw
     * @param isAuthorNamed whether the author agrees to be named beyond the county; asked where it is
     *                      to go so far
     */
    @Deed("library.share")
    public void share(long id, int seen, Audience with, boolean isAuthorNamed) {
        var resource = kept(id);
        resource.requireSeen(seen);
        deed.detail("audience", with);
        if (with.isBeyondCounty()) {
            deed.detail("author-named", isAuthorNamed);
        }
        var latest = resource.getLatest();
        if (!with.isReviewed() || resource.getSchool() == null) {
            if (with.isBeyondCounty()) {
                resource.nameAuthor(isAuthorNamed);
            }
            resource.share(latest, widest(latest.getAudience(), with));
            resources.touched(resource);
            return;
        }
        if (resources.openRequest(resource).isPresent()) {
            throw new RuleViolation("reach.asked-already");
        }
        if (latest.getAudience() != null && latest.getAudience().compareTo(with) >= 0) {
            throw new RuleViolation("reach.reached-already");
        }
        resource.requireMayReach(with);
        resource.share(latest, widest(latest.getAudience(), Audience.PARTNERS));
        resources.add(new ReachRequest(
                latest, with, isAuthorNamed, caller.get().getName()));
        resources.touched(resource);
        notices.raise(NewNotice.toDo(Addressee.role(BUREAU_OFFICER), TO_REVIEW, id,
                "/library/reviews.xhtml", resource.getTitle(), resource.getSchool().getName()));
    }

    private static Audience widest(Audience one, Audience other) {
        return one != null && one.compareTo(other) > 0 ? one : other;
    }

    /** Lets nobody beyond that read it any more; what was asked of the bureau for it is taken back. */
    @Deed("library.narrow")
    public void narrow(long id, int seen, Audience to) {
        var resource = kept(id);
        resource.requireSeen(seen);
        deed.detail("audience", to);
        resource.narrow(to);
        resources.openRequest(resource).ifPresent(request -> {
            resources.remove(request);
            notices.done(TO_REVIEW, id);
        });
        resources.touched(resource);
    }

    /** Takes it back from everybody; the record stays, with the reason. */
    @Deed("library.withdraw")
    public void withdraw(long id, String reason) {
        var resource = kept(id);
        resource.withdraw(reason, caller.get().getName());
        notices.done(TO_REVIEW, id);
        notices.done(LookingAgain.DESCRIBED_ANEW, id);
        resources.gone(resource, resource.getWithdrawnBecause());
    }

    private Resource kept(long id) {
        var resource = access.claimed(id);
        deed.on("Resource", id);
        return resource;
    }
}
