package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Supporter;
import portal.school.School;
import portal.school.SchoolIntake;

/** Why a published cycle's pairs are as they are, by the run whose plan was published. */
@Dependent
class PublishedReasons {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    SchoolIntake schools;

    /** One for each published pair, in their order. */
    List<PairReason> of(Cycle cycle) {
        var run = cycles.latestRun(cycle);
        var before = cycles.publishedBefore(cycle);
        Map<String, List<School>> supported = before.map(pairings::of).orElse(List.of()).stream()
                .collect(groupingBy(pair -> pair.getRecipient().getCode(),
                        mapping(Pairing::getSupporter, toList())));
        return of(
                pairings.of(cycle),
                run.map(AllocationRun::solved),
                run.map(AllocationRun::getAnswer).map(AllocationAnswer::read),
                recipient -> new PairReason.Before(
                        before.isPresent(), supported.getOrDefault(recipient, List.of())),
                schools.all().stream().collect(toMap(School::getCode, Function.identity())));
    }

    /** @param before by the recipient's code */
    static List<PairReason> of(
            List<Pairing> pairs, Optional<Problem> problem, Optional<AllocationAnswer> answer,
            Function<String, PairReason.Before> before, Map<String, School> schools) {
        Map<List<String>, AllocationAnswer.Explained> explained = answer.stream()
                .flatMap(kept -> kept.pairs().stream())
                .collect(toMap(
                        pair -> List.of(pair.supporter(), pair.recipient()), Function.identity()));
        Map<String, Recipient> recipients = problem.stream()
                .flatMap(posed -> posed.recipients().stream())
                .collect(toMap(Recipient::id, Function.identity()));
        Map<String, Supporter> supporters = problem.stream()
                .flatMap(posed -> posed.supporters().stream())
                .collect(toMap(Supporter::id, Function.identity()));
        return pairs.stream().map(pair -> {
            var supporter = pair.getSupporter().getCode();
            var recipient = pair.getRecipient().getCode();
            var need = Optional.ofNullable(recipients.get(recipient)).map(Recipient::need)
                    .orElse(List.of());
            var strength = Optional.ofNullable(supporters.get(supporter)).map(Supporter::strength);
            return new PairReason(
                    pair,
                    need.stream().anyMatch(level -> level > 0),
                    strength.map(levels -> unmet(problem.orElseThrow().subjects(), need, levels))
                            .orElse(List.of()),
                    before.apply(recipient),
                    Optional.ofNullable(explained.get(List.of(supporter, recipient)))
                            .flatMap(AllocationAnswer.Explained::next)
                            .filter(next -> schools.containsKey(next.supporter()))
                            .map(next -> new PairReason.NextBest(schools.get(next.supporter()),
                                    metres(next.rise(), problem.orElseThrow()))));
        }).toList();
    }

    private static List<String> unmet(
            List<String> subjects, List<Integer> need, List<Integer> strength) {
        return IntStream.range(0, Math.min(need.size(), strength.size()))
                .filter(at -> need.get(at) > strength.get(at))
                .mapToObj(subjects::get)
                .toList();
    }

    private static Optional<Long> metres(long points, Problem problem) {
        int perMetre = problem.weights().distancePerMetre();
        return perMetre > 0 ? Optional.of(points / perMetre) : Optional.empty();
    }
}
