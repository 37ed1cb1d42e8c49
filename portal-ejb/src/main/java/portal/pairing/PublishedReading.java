package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portal.allocation.Problem;
import portal.school.School;
import portal.school.SchoolIntake;

/** Reads published pairs with their reasons out of the version that was published. */
@Dependent
class PublishedReading {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    SchoolIntake schools;

    /** @param pairs of the cycle, whose plan the problem and the answer are */
    List<PairReason> of(
            Cycle cycle, Problem problem, AllocationAnswer answer, List<Pairing> pairs) {
        return PublishedReasons.of(pairs, problem, answer, before(cycle), schools.byCode());
    }

    /**
     * The same of several plans; nothing of one without a version.
     *
     * @param plans the pairs of each
     */
    List<PairReason> of(Collection<List<Pairing>> plans) {
        var byCode = plans.isEmpty() ? Map.<String, School>of() : schools.byCode();
        return plans.stream().flatMap(pairs -> {
            var cycle = pairs.get(0).getCycle();
            return cycles.published(cycle).stream().flatMap(version -> PublishedReasons.of(
                    pairs, version.problem(), version.answer(), before(cycle), byCode).stream());
        }).toList();
    }

    /** Who supported a recipient in the cycle before, by its code. */
    private Function<String, PairReason.Before> before(Cycle cycle) {
        var last = cycles.publishedBefore(cycle);
        Map<String, List<School>> supporters = last.map(pairings::supporters).orElse(Map.of());
        return recipient -> new PairReason.Before(
                last.isPresent(), supporters.getOrDefault(recipient, List.of()));
    }
}
