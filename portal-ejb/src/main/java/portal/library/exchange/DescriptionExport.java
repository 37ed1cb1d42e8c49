package portal.library.exchange;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import portal.identity.CurrentCaller;
import portal.library.LibraryReading;
import portal.library.LibraryReading.Shown;
import portal.library.OwnResources;
import portal.library.OwnResources.Brought;
import portal.library.Resource;
import portal.library.Resources;
import portal.tenancy.Within;

/**
 * Descriptions of the library for other portals (著录导出): of what the caller reads, and all at once of what
 * they keep.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class DescriptionExport {

    @Inject
    LibraryReading reading;

    @Inject
    OwnResources own;

    @Inject
    Resources resources;

    @Inject
    DescriptionRecords records;

    @Inject
    CurrentCaller caller;

    /** @param portal the address by which readers reach the portal */
    public DescriptionRecord one(long id, URI portal) {
        return told(List.of(reading.show(id)), portal).get(0);
    }

    /** Of those that the caller reads or keeps, in the order of the ids. */
    public List<DescriptionRecord> those(List<Long> ids, URI portal) {
        return told(reading.all(ids), portal);
    }

    /** The ids of what the caller brought and described, the newest first. */
    @RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
    public List<Long> own() {
        return described(own.own());
    }

    /** The same of all that the school acted at brought, for those who keep its records. */
    @RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
    public List<Long> ofSchool() {
        return described(own.ofSchool());
    }

    /** The ids of all that is shared beyond its school, and of the bureau's own. */
    @RolesAllowed(BUREAU_OFFICER)
    public List<Long> ofCounty() {
        return resources.shared();
    }

    private static List<Long> described(List<Brought> all) {
        return all.stream().map(Brought::resource)
                .filter(one -> one.isDescribed() && one.isAvailable())
                .map(Resource::getId).toList();
    }

    private List<DescriptionRecord> told(List<Shown> all, URI portal) {
        return records.of(all, caller.get(), portal);
    }
}
