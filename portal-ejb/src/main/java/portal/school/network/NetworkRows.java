package portal.school.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.tenancy.TenantOwned;

/** The county's networks and memberships as stored. */
@Dependent
class NetworkRows {

    private static final String SCHOOL = "school";

    @Inject
    EntityManager entities;

    void add(TenantOwned row) {
        entities.persist(row);
    }

    void remove(TenantOwned row) {
        entities.remove(row);
    }

    SchoolNetwork get(long id) {
        return Optional.ofNullable(entities.find(SchoolNetwork.class, id))
                .orElseThrow(() -> new NotFound("SchoolNetwork"));
    }

    /** Whatever changes a membership changes the version of its network. */
    void claim(SchoolNetwork network) {
        entities.lock(network, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Of two who put a school into networks at once, the second waits and then sees the first. */
    void claim(Collection<School> schools) {
        if (!schools.isEmpty()) {
            entities.createNamedQuery("NetworkMember.schools", School.class)
                    .setParameter("schools", ids(schools))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    private static List<Long> ids(Collection<School> schools) {
        return schools.stream().map(School::getId).toList();
    }

    void write() {
        entities.flush();
    }

    List<NetworkMember> onDay(LocalDate day) {
        return entities.createNamedQuery("NetworkMember.onDay", NetworkMember.class)
                .setParameter("day", day)
                .getResultList();
    }

    List<NetworkMember> of(SchoolNetwork network) {
        return entities.createNamedQuery("NetworkMember.ofNetwork", NetworkMember.class)
                .setParameter("network", network)
                .getResultList();
    }

    List<NetworkMember> of(NetworkKind kind, Collection<School> schools) {
        return schools.isEmpty() ? List.of()
                : entities.createNamedQuery("NetworkMember.ofSchools", NetworkMember.class)
                        .setParameter("kind", kind)
                        .setParameter("schools", ids(schools))
                        .getResultList();
    }

    List<NetworkMember> ofSchool(long school, LocalDate day) {
        return entities.createNamedQuery("NetworkMember.ofSchool", NetworkMember.class)
                .setParameter(SCHOOL, school)
                .setParameter("day", day)
                .getResultList();
    }

    Set<Long> villages(long school, LocalDate day) {
        return Set.copyOf(entities.createNamedQuery("NetworkMember.villages", Long.class)
                .setParameter(SCHOOL, school)
                .setParameter("day", day)
                .getResultList());
    }

    /** Those of that kind and name that have not ended before the day. */
    List<SchoolNetwork> named(NetworkKind kind, String name, LocalDate day) {
        return entities.createNamedQuery("SchoolNetwork.named", SchoolNetwork.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .setParameter("day", day)
                .getResultList();
    }

    List<School> schools() {
        return entities.createNamedQuery("School.all", School.class).getResultList();
    }

    Optional<School> school(String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
