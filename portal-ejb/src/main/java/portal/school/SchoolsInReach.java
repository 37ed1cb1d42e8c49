package portal.school;

import static portal.tenancy.Role.PRINCIPAL;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import portal.NotFound;
import portal.identity.Caller;
import portal.identity.CurrentCaller;
import portal.tenancy.NationalTime;

/**
 * The schools whose records somebody of a school reaches: the one acted at, and for the principal of
 * a central school (中心校) the village schools that it leads today.
 *
 * <p>Leading a zone, an alliance or another campus widens nobody's reach. Services whose part is
 * {@code OWN_AND_VILLAGE_SCHOOLS} ask here before they show a record.
 */
@Dependent
public class SchoolsInReach {

    @Inject
    CurrentCaller current;

    @Inject
    VillageSchools villageSchools;

    /** The id of the school acted at; nothing is in reach of those who act at none. */
    public long own() {
        return current.get().school().orElseThrow(() -> new NotFound("School"));
    }

    /** The ids of the village schools in reach; empty for everybody but a central school's principal. */
    public Set<Long> villages() {
        Caller caller = current.get();
        return caller.getRoles().contains(PRINCIPAL)
                ? villageSchools.villagesOf(own(), NationalTime.today())
                : Set.of();
    }

    /** The ids of all schools in reach. */
    public Set<Long> ids() {
        var ids = new TreeSet<>(villages());
        ids.add(own());
        return ids;
    }

    /** Answers for a school out of reach as for one that never was. */
    public void require(long school) {
        if (!ids().contains(school)) {
            throw new NotFound("School");
        }
    }
}
