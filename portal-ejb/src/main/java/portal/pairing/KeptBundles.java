package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import portal.RuleViolation;

/** The county's bundles as stored; a plan that one rests on is not withdrawn. */
@Dependent
class KeptBundles {

    @Inject
    EntityManager entities;

    @Inject
    Cycles cycles;

    void add(Bundle bundle) {
        entities.persist(bundle);
        entities.flush();
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

    void withdrawn(@Observes(during = TransactionPhase.IN_PROGRESS) PlanWithdrawn plan) {
        var resting = of(cycles.get(plan.schoolYear()));
        if (!resting.isEmpty()) {
            throw new RuleViolation("bundle.rests-on-plan", resting.stream()
                    .map(Bundle::getName).collect(Collectors.joining("、")));
        }
    }
}
