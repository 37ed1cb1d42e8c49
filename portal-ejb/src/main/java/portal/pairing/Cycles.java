package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import portal.school.School;

/** The county's cycles, with their runs and wishes, as stored. */
@Dependent
class Cycles {

    @Inject
    EntityManager entities;

    void add(Cycle cycle) {
        entities.persist(cycle);
    }

    /** Whatever hangs on the cycle changes its version too. */
    void claim(Cycle cycle) {
        entities.lock(cycle, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void add(AllocationRun run) {
        entities.persist(run);
    }

    void add(Wish wish) {
        entities.persist(wish);
    }

    void remove(Wish wish) {
        entities.remove(wish);
    }

    List<Cycle> newestFirst() {
        return entities.createNamedQuery("Cycle.newestFirst", Cycle.class).getResultList();
    }

    Optional<Cycle> publishedBefore(Cycle cycle) {
        return entities.createNamedQuery("Cycle.publishedBefore", Cycle.class)
                .setParameter("schoolYear", cycle.getSchoolYear())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<AllocationRun> latestRun(Cycle cycle) {
        return entities.createNamedQuery("AllocationRun.newestFirst", AllocationRun.class)
                .setParameter("cycle", cycle)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Wish> wishes(Cycle cycle) {
        return entities.createNamedQuery("Wish.ofCycle", Wish.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    Optional<Wish> wish(Cycle cycle, School supporter, School recipient) {
        return wishes(cycle).stream()
                .filter(wish -> wish.getSupporter().getId().equals(supporter.getId())
                        && wish.getRecipient().getId().equals(recipient.getId()))
                .findFirst();
    }
}
