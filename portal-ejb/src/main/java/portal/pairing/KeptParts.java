package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The parts of the county's cycles as stored. */
@Dependent
class KeptParts {

    @Inject
    EntityManager entities;

    void add(CyclePart part) {
        entities.persist(part);
    }

    void remove(CyclePart part) {
        entities.remove(part);
    }

    /** By the codes of their schools. */
    List<CyclePart> of(Cycle cycle) {
        return entities.createNamedQuery("CyclePart.ofCycle", CyclePart.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    /** @param school its code */
    Optional<CyclePart> of(Cycle cycle, String school) {
        return entities.createNamedQuery("CyclePart.ofSchool", CyclePart.class)
                .setParameter("cycle", cycle)
                .setParameter("school", school)
                .getResultStream()
                .findFirst();
    }
}
