package portal.library.use;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.NotFound;
import portal.OneLine;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.library.Resource;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.Within;

/** Where readers say what they think of a resource: stars (评分) and words (评论). */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Remarking {

    static final String REMARKED = "resource-remarked";
    static final String REMARK_REMOVED = "remark-removed";

    private static final int LONGEST_REASON = 300;

    @Inject
    ReadResources resources;

    @Inject
    SaidRows said;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** Gives so many stars of five, in place of those given before; nobody rates their own. */
    @Deed("library.rate")
    public void rate(long id, int stars) {
        var resource = resources.one(id).getResource();
        deed.on("Resource", id);
        if (stars < 1 || stars > Ratings.MOST_STARS) {
            throw new RuleViolation("rating.stars-out-of-range", Ratings.MOST_STARS);
        }
        if (resource.getMadeBy().equals(caller.get().getName())) {
            throw new RuleViolation("rating.own-resource");
        }
        said.rate(id, caller.get().getName(), stars);
    }

    /** Takes the caller's stars back. */
    @Deed("library.unrate")
    public void unrate(long id) {
        resources.one(id);
        deed.on("Resource", id);
        said.unrate(id, caller.get().getName());
    }

    /** Says something that all who read the resource read; whoever brought it is told. */
    @Deed("library.remark")
    public long say(long id, String words) {
        var resource = resources.one(id).getResource();
        deed.on("Resource", id);
        var text = words == null ? "" : words.strip();
        if (text.isEmpty() || text.length() > Remark.LONGEST) {
            throw new RuleViolation("remark.words-missing", Remark.LONGEST);
        }
        var by = caller.get();
        long remark = said.say(id, by, text);
        if (!resource.getMadeBy().equals(by.getName())) {
            tell(resource.getMadeBy(), REMARKED, resource, by.getDisplayName());
        }
        return remark;
    }

    /** Takes back what the caller said; nothing of it stays. */
    @Deed("library.remark-remove")
    public void takeBack(long remark) {
        var one = said.remark(remark).orElseThrow(() -> new NotFound("Remark"));
        if (!one.by().equals(caller.get().getName()) || one.removedBecause().isPresent()) {
            throw new NotFound("Remark");
        }
        deed.on("Resource", said.resourceOf(remark));
        said.remove(remark);
    }

    /** Removes what somebody said, with a reason that stands in its place. */
    @RolesAllowed(BUREAU_OFFICER)
    @Deed("library.remark-take-away")
    public void takeAway(long remark, String reason) {
        var found = found(remark);
        var one = found.remark();
        if (one.removedBecause().isPresent()) {
            throw new NotFound("Remark");
        }
        var because = OneLine.required(reason, LONGEST_REASON, "remark.reason-missing");
        said.takeAway(remark, caller.get().getName(), because);
        tell(one.by(), REMARK_REMOVED, found.of(), because);
    }

    /** A remark, and the resource that it is of, whether or not that is still read. */
    private record Found(Remark remark, Resource of) {}

    private Found found(long remark) {
        var one = said.remark(remark).orElseThrow(() -> new NotFound("Remark"));
        var resource = resources.readOrKept(said.resourceOf(remark));
        deed.on("Resource", resource.getId());
        return new Found(one, resource);
    }

    private void tell(String user, String kind, Resource resource, String more) {
        notices.raise(NewNotice.message(Addressee.user(user), kind, resource.getId(),
                "/library/resource.xhtml?id=" + resource.getId(), resource.getTitle(), more));
    }
}
