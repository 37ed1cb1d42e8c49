package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The county's objections as stored. */
@Dependent
class KeptObjections {

    @Inject
    EntityManager entities;

    void add(Objection objection) {
        entities.persist(objection);
        entities.flush();
    }

    List<Objection> of(Cycle cycle) {
        return entities.createNamedQuery("Objection.ofCycle", Objection.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    List<Objection> ofSchool(long school) {
        return entities.createNamedQuery("Objection.ofSchool", Objection.class)
                .setParameter("school", school)
                .getResultList();
    }
}
