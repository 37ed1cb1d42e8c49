package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The county's published pairs as stored. */
@Dependent
class Pairings {

    @Inject
    EntityManager entities;

    void add(Pairing pairing) {
        entities.persist(pairing);
    }

    void remove(Pairing pairing) {
        entities.remove(pairing);
    }

    List<Pairing> of(Cycle cycle) {
        return entities.createNamedQuery("Pairing.ofCycle", Pairing.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    List<Pairing> ofSchool(long school) {
        return entities.createNamedQuery("Pairing.ofSchool", Pairing.class)
                .setParameter("school", school)
                .getResultList();
    }
}
