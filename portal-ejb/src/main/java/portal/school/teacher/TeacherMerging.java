package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.history.Merge;
import portal.school.history.Takeover;
import portal.tenancy.NationalTime;

/**
 * Where the bureau finds records that may be one teacher twice, says which are two persons, makes
 * the others one, and undoes that.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class TeacherMerging {

    @Inject
    AlikeTeachers alike;

    @Inject
    TeacherMerges merges;

    @Inject
    CurrentDeed deed;

    /**
     * What a merge would do.
     *
     * @param earlier    the schools before those of the kept one, which go along
     * @param givenUp    the schools that contradict the kept one's
     * @param requests   how many requests go along
     * @param twoNumbers whether each has an identity number, and not the same one
     * @param account    the user name that stands against it, since somebody can sign in with it
     */
    public record Preview(
            TeacherLine kept, TeacherLine gone, Takeover takeover, List<Membership> earlier,
            List<Membership> givenUp, int requests, boolean twoNumbers,
            Optional<String> account) {}

    /** A part of the records that may be one teacher, the surest first. */
    public TeacherLikeness.Page alike(int first, int most) {
        return alike.alike(first, most, NationalTime.today());
    }

    /** A part of those that somebody found to be two, the latest first. */
    public TeacherLikeness.Page apart(int first, int most) {
        return alike.apart(first, most, NationalTime.today());
    }

    /** Two records are two persons, and are not asked about again. */
    @Deed("teacher.tell-apart")
    public void tellApart(String one, String other) {
        deed.on("Teacher", one);
        deed.detail("other", other);
        alike.tellApart(merges.found(one).getId(), merges.found(other).getId());
    }

    /** Two records may be one person after all. */
    @Deed("teacher.doubt-again")
    public void doubtAgain(String one, String other) {
        deed.on("Teacher", one);
        deed.detail("other", other);
        alike.doubtAgain(merges.found(one).getId(), merges.found(other).getId());
    }

    public Preview preview(String kept, String gone) {
        return merges.preview(kept, gone, NationalTime.today());
    }

    /**
     * Makes the two one; refused while an account is open for the one that goes.
     *
     * @param checked that the caller compared two identity numbers, and says it is one person
     */
    @Deed("teacher.merge")
    public void merge(String kept, String gone, boolean checked) {
        deed.on("Teacher", kept);
        deed.detail("gone", gone);
        if (checked) {
            deed.detail("identity-numbers", "checked");
        }
        merges.merge(kept, gone, checked, NationalTime.today());
    }

    /** A part of the merges of the county, the latest first. */
    public List<Merge> merged(int first, int most) {
        return merges.page(first, most);
    }

    public long mergedCount() {
        return merges.count();
    }

    /** Brings back what a merge took away. */
    @Deed("teacher.unmerge")
    public void undo(long merge) {
        deed.on("Teacher", merges.undo(merge, NationalTime.today()));
    }
}
