package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** @param pairs of the cycle, whose version is the county's plan */
    List<PairReason> of(Cycle cycle, PlanVersion version, List<Pairing> pairs) {
        return PublishedReasons.of(pairs, version.problem(), version.answer(), before(cycle),
                schools.byCode());
    }

    /** Who supported a recipient in the cycle before, by its code. */
    private Function<String, PairReason.Before> before(Cycle cycle) {
        var last = cycles.publishedBefore(cycle);
        Map<String, List<School>> supporters = last.map(pairings::of).orElse(List.of()).stream()
                .collect(groupingBy(pair -> pair.getRecipient().getCode(),
                        mapping(Pairing::getSupporter, toList())));
        return recipient -> new PairReason.Before(
                last.isPresent(), supporters.getOrDefault(recipient, List.of()));
    }
}
