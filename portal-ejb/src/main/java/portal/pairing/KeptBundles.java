package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.school.School;

/** The county's bundles as stored; a plan that one rests on is not withdrawn. */
@Dependent
class KeptBundles {

    @Inject
    EntityManager entities;

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    /** @param pairs of one supporter, and in no bundle */
    Bundle form(String name, List<Pairing> pairs, String by) {
        var first = pairs.get(0);
        var bundle = new Bundle(first.getCycle(), first.getSupporter(), name, by);
        entities.persist(bundle);
        entities.flush();
        pairs.forEach(pair -> pair.join(bundle));
        return bundle;
    }

    /** Once its pairs have left it. */
    void remove(Bundle bundle) {
        entities.flush();
        entities.remove(bundle);
    }

    /** By name. */
    List<Bundle> of(Cycle cycle) {
        return entities.createNamedQuery("Bundle.ofCycle", Bundle.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    /** The bundles that the pairs belong to, the newest cycle first, with all recipients of each. */
    List<Bundles.Formed> ofPairs(List<Pairing> pairs) {
        var ids = pairs.stream().map(Pairing::getBundle).filter(Objects::nonNull).collect(toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<School>> recipients = pairings.ofBundles(ids).stream().collect(groupingBy(
                Pairing::getBundle, mapping(Pairing::getRecipient, toList())));
        return entities.createNamedQuery("Bundle.ofIds", Bundle.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(bundle -> new Bundles.Formed(bundle, recipients.get(bundle.getId())))
                .toList();
    }

    void withdrawn(@Observes(during = TransactionPhase.IN_PROGRESS) PlanWithdrawn plan) {
        var resting = of(cycles.get(plan.schoolYear()));
        if (!resting.isEmpty()) {
            throw new RuleViolation("bundle.rests-on-plan", resting.stream()
                    .map(Bundle::getName).collect(Collectors.joining("、")));
        }
    }
}
