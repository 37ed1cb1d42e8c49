package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.school.School;

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

    /** The supporters in a cycle, by the recipient's code. */
    Map<String, List<School>> supporters(Cycle cycle) {
        return of(cycle).stream().collect(groupingBy(
                pairing -> pairing.getRecipient().getCode(),
                mapping(Pairing::getSupporter, toList())));
    }

    List<Pairing> ofSchool(long school) {
        return entities.createNamedQuery("Pairing.ofSchool", Pairing.class)
                .setParameter("school", school)
                .getResultList();
    }

    /** @param bundles their ids, one at least */
    List<Pairing> ofBundles(Set<Long> bundles) {
        return entities.createNamedQuery("Pairing.ofBundles", Pairing.class)
                .setParameter("bundles", bundles)
                .getResultList();
    }
}
