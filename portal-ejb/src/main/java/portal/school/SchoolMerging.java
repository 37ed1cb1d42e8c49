package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.history.Merge;
import portal.school.history.Takeover;

/** Where the bureau finds entries that may be one school twice, makes them one, and undoes that. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class SchoolMerging {

    @Inject
    Schools schools;

    @Inject
    SchoolMerges merges;

    @Inject
    CurrentDeed deed;

    /**
     * What a merge would do.
     *
     * @param villages schools that would belong to the kept one
     * @param teachers how many teachers would move with it
     */
    public record Preview(
            School kept, School gone, Takeover takeover, List<School> villages, int teachers) {}

    /** Entries that may be one school, the surest first. */
    public List<Likeness> alike() {
        return Likeness.among(schools.all());
    }

    public Preview preview(String kept, String gone) {
        return merges.preview(merges.found(kept), merges.found(gone));
    }

    /** The merges of the county, the latest first. */
    public List<Merge> merged() {
        return merges.all();
    }

    /** Makes the two one; refused while a published plan or an account stands on the one that goes. */
    @Deed("school.merge")
    public void merge(String kept, String gone) {
        deed.on("School", kept);
        deed.detail("gone", gone);
        merges.merge(merges.found(kept), merges.found(gone));
    }

    /** Brings back what a merge took away. */
    @Deed("school.unmerge")
    public void undo(long merge) {
        deed.on("School", merges.undo(merge));
    }
}
