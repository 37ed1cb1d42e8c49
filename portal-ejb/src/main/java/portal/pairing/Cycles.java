package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.allocation.Allocation;
import portal.deed.CurrentActor;

/** The county's cycles, with their steps and versions, as stored. */
@Dependent
class Cycles {

    @Inject
    EntityManager entities;

    @Inject
    CurrentActor actor;

    void add(Cycle cycle) {
        entities.persist(cycle);
    }

    void flush() {
        entities.flush();
    }

    /** Whatever hangs on the cycle changes its version too; of two at once, one is told so. */
    void claim(Cycle cycle) {
        cycle.changed(actor.get().name());
        entities.lock(cycle, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Claims the cycle for somebody who saw it in this version. */
    void claim(Cycle cycle, int seen) {
        cycle.requireSeen(seen);
        claim(cycle);
    }

    /**
     * Solves the problem that all hand work goes on from, and keeps it in the place of the one
     * before.
     */
    Allocation pose(Cycle cycle, CycleProblem posing) {
        cycle.pose();
        var solved = Solution.solved(posing.problem());
        posed(cycle).ifPresentOrElse(
                posed -> posed.pose(posing, solved),
                () -> entities.persist(new PosedProblem(cycle, posing, solved)));
        return solved;
    }

    /** The problem without any hand work; empty before the first solving. */
    Optional<PosedProblem> posed(Cycle cycle) {
        return entities.createNamedQuery("PosedProblem.ofCycle", PosedProblem.class)
                .setParameter("cycle", cycle)
                .getResultStream()
                .findFirst();
    }

    PosedProblem requirePosed(Cycle cycle) {
        return posed(cycle).orElseThrow(() -> new RuleViolation("cycle.not-solved"));
    }

    void add(CycleStep step) {
        entities.persist(step);
    }

    void add(PlanVersion version) {
        entities.persist(version);
        entities.flush();
    }

    void add(VersionComment comment) {
        entities.persist(comment);
    }

    List<VersionComment> comments(PlanVersion version) {
        return entities.createNamedQuery("VersionComment.ofVersion", VersionComment.class)
                .setParameter("version", version)
                .getResultList();
    }

    void remove(CycleStep step) {
        entities.remove(step);
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

    /** The cycle of a school year. */
    Cycle get(int schoolYear) {
        return entities.createNamedQuery("Cycle.ofYear", Cycle.class)
                .setParameter("schoolYear", schoolYear)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Cycle"));
    }

    /** The county's newest plan that reaches into a school year. */
    Optional<Cycle> inForce(int schoolYear) {
        return newestFirst().stream()
                .filter(cycle -> !cycle.isDraft() && cycle.lastsIn(schoolYear))
                .findFirst();
    }

    /** In their order, those too that were undone. */
    List<CycleStep> steps(Cycle cycle) {
        return entities.createNamedQuery("CycleStep.ofCycle", CycleStep.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    /** The latest first, without what is kept with them. */
    List<VersionLine> versions(Cycle cycle) {
        return entities.createNamedQuery("PlanVersion.newestFirst", VersionLine.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    PlanVersion version(Cycle cycle, int number) {
        return entities.createNamedQuery("PlanVersion.ofNumber", PlanVersion.class)
                .setParameter("cycle", cycle)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("PlanVersion"));
    }

    /** The version that waits for a second person, if one does. */
    Optional<PlanVersion> proposed(Cycle cycle) {
        return Optional.ofNullable(cycle.getProposedVersion())
                .map(id -> entities.find(PlanVersion.class, id));
    }

    /** The version that is the county's plan, if one is. */
    Optional<PlanVersion> published(Cycle cycle) {
        return Optional.ofNullable(cycle.getPublishedVersion())
                .map(id -> entities.find(PlanVersion.class, id));
    }
}
