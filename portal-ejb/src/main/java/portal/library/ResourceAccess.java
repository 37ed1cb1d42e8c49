package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.pairing.PartnerSchools;
import portal.school.School;
import portal.school.SchoolsInReach;

/**
 * Which version of a resource the caller reads, and whose they may change: one's own school reads
 * what it brought, its partners what was shared with the pair, everybody what was shared with the
 * county; the bureau reads whatever left a school. To anybody else a resource was never there.
 */
@Dependent
public class ResourceAccess {

    private static final Set<String> WHO_SEE_WHAT_LEFT_A_SCHOOL = Set.of(BUREAU_OFFICER, INSPECTOR);
    private static final Set<String> WHO_KEEP_A_SCHOOLS = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    @Inject
    CurrentCaller caller;

    @Inject
    SchoolsInReach reach;

    @Inject
    PartnerSchools partners;

    @Inject
    Resources resources;

    /**
     * From where somebody looks at the county's resources.
     *
     * @param own      the ids of the schools whose resources are theirs
     * @param partners the ids of those that share with them
     * @param isBureau whether everything that left a school is shared with them
     */
    public record Eyes(Set<Long> own, Set<Long> partners, boolean isBureau) {

        /** How far they stand from a resource. @param school null for the bureau's own */
        public Audience distance(Long school) {
            if (school != null && own.contains(school) || school == null && isBureau) {
                return Audience.OWN_SCHOOL;
            }
            return isBureau || school != null && partners.contains(school)
                    ? Audience.PARTNERS : Audience.COUNTY;
        }
    }

    public Eyes eyes() {
        var current = caller.get();
        boolean bureau = current.getRoles().stream().anyMatch(WHO_SEE_WHAT_LEFT_A_SCHOOL::contains);
        return current.school()
                .map(school -> new Eyes(reach.ids(), partners.of(school), bureau))
                .orElseGet(() -> new Eyes(Set.of(), Set.of(), bureau));
    }

    /** The version that the caller reads; empty where the resource is not there for them. */
    public Optional<ResourceVersion> read(Resource resource) {
        return read(resource, eyes());
    }

    /** The same of one by its id; what is hidden takes as long as what never was. */
    public Optional<ResourceVersion> read(long id) {
        var eyes = eyes();
        return resources.find(id).flatMap(one -> read(one, eyes));
    }

    /** The same for one of several, looked at with the same eyes. */
    public Optional<ResourceVersion> read(Resource resource, Eyes eyes) {
        if (!resource.isAvailable()) {
            return Optional.empty();
        }
        var distance = eyes.distance(idOf(resource.getSchool()));
        return resource.getVersions().stream().filter(one -> one.isReadBy(distance)).findFirst();
    }

    /** Whether the caller may change it: they brought it, or keep the records of its school. */
    public boolean keeps(Resource resource) {
        var current = caller.get();
        var school = idOf(resource.getSchool());
        boolean there = current.school().equals(Optional.ofNullable(school));
        if (school == null) {
            return there && current.getRoles().contains(BUREAU_OFFICER);
        }
        return there && (resource.getMadeBy().equals(current.getName())
                || current.getRoles().stream().anyMatch(WHO_KEEP_A_SCHOOLS::contains));
    }

    /** Whether the caller opens the files of a version: they read it, or keep the resource. */
    boolean opens(ResourceVersion version) {
        var resource = version.getResource();
        return keeps(resource) || read(resource).filter(version::equals).isPresent();
    }

    /** The same, and nobody else changes it until the transaction is over. */
    Resource claimed(long id) {
        resources.claim(id);
        return kept(id);
    }

    /** A resource that the caller may change; any other answers as one that never was. */
    public Resource kept(long id) {
        var resource = resources.get(id);
        if (!keeps(resource)) {
            throw new NotFound("Resource");
        }
        return resource;
    }

    private static Long idOf(School school) {
        return school == null ? null : school.getId();
    }
}
