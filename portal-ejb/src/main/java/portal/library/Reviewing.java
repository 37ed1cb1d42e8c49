package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.library.LibraryReading.ShownFile;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;

/** The bureau's look at what is to leave a pair (共享审核), and its word where something must go. */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class Reviewing {

    @Inject
    Resources resources;

    @Inject
    VersionFiles files;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** What waits, the longest first. */
    public List<ReachRequest> waiting() {
        return resources.openRequests();
    }

    /**
     * Something that waits, with its files and what was found in them.
     *
     * @param school the name of the school that brought it
     */
    public record Waiting(
            ReachRequest request, Resource resource, String school, List<ShownFile> files) {}

    /** What waits with its files, the longest first. */
    public List<Waiting> queue() {
        var open = waiting();
        var of = files.of(open.stream().map(ReachRequest::getResourceVersion).toList());
        return open.stream()
                .map(one -> waiting(one,
                        of.getOrDefault(one.getResourceVersion().getId(), List.of())))
                .toList();
    }

    private static Waiting waiting(ReachRequest request, List<ShownFile> files) {
        var resource = request.getResourceVersion().getResource();
        return new Waiting(request, resource, resource.getSchool().getName(), files);
    }

    /**
     * Lets the version be read as far as was asked, or says why not.
     *
     * @param seen the version of the resource's record that the caller saw
     */
    @Deed("library.review")
    public void decide(long request, int seen, boolean isGranted, String reason) {
        resources.claimOfRequest(request);
        var asked = resources.request(request);
        var resource = asked.getResourceVersion().getResource();
        deed.on("Resource", resource.getId());
        deed.detail("granted", isGranted);
        deed.detail("audience", asked.getAudience());
        resource.requireAvailable();
        resource.requireSeen(seen);
        if (asked.getAskedBy().equals(caller.get().getName())) {
            throw new RuleViolation("reach.own-request");
        }
        asked.decide(isGranted, reason, caller.get().getName());
        if (isGranted) {
            if (asked.getAudience().isBeyondCounty()) {
                resource.nameAuthor(asked.isAuthorNamed());
            }
            resource.share(asked.getResourceVersion(), asked.getAudience());
            resource.looked();
            notices.done(LookingAgain.DESCRIBED_ANEW, resource.getId());
        }
        resources.changed(resource);
        notices.done(Sharing.TO_REVIEW, resource.getId());
        tell(resource, isGranted ? "resource-granted" : "resource-refused", asked.getReason());
    }

    /** Takes a resource away from everybody, with a reason that its makers are told. */
    @Deed("library.take-down")
    public void takeDown(long id, String reason) {
        resources.claim(id);
        var resource = resources.get(id);
        deed.on("Resource", id);
        if (!resource.hasLeftItsSchool()) {
            throw new NotFound("Resource");
        }
        resource.takeDown(reason, caller.get().getName());
        resources.gone(resource, resource.getTakenDownBecause());
        notices.done(Sharing.TO_REVIEW, id);
        notices.done(LookingAgain.DESCRIBED_ANEW, id);
        tell(resource, "resource-taken-down", resource.getTakenDownBecause());
    }

    private void tell(Resource resource, String kind, String reason) {
        notices.raise(NewNotice.message(Addressee.user(resource.getMadeBy()), kind,
                resource.getId(), "/library/mine.xhtml?resource=" + resource.getId(),
                resource.getTitle(), reason));
    }
}
