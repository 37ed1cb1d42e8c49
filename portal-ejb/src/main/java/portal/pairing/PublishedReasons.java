package portal.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Supporter;
import portal.school.School;

/** Why published pairs are as they are, by the version whose plan was published. */
final class PublishedReasons {

    private final Problem problem;
    private final AllocationAnswer answer;
    private final Set<Pair> planned;
    private final Map<String, Supporter> supporters;
    private final Map<String, Recipient> recipients;
    private final Map<String, School> schools;

    private PublishedReasons(
            Problem problem, AllocationAnswer answer, Map<String, School> schools) {
        this.problem = problem;
        this.answer = answer;
        this.schools = schools;
        planned = Set.copyOf(answer.plan().pairs());
        supporters = problem.supportersById();
        recipients = problem.recipientsById();
    }

    /**
     * One for each pair, in their order.
     *
     * @param before by the recipient's code
     */
    static List<PairReason> of(
            List<Pairing> pairs, Problem problem, AllocationAnswer answer,
            Function<String, PairReason.Before> before, Map<String, School> schools) {
        var reasons = new PublishedReasons(problem, answer, schools);
        return pairs.stream()
                .map(pair -> reasons.of(pair, before.apply(pair.getRecipient().getCode())))
                .toList();
    }

    /** A pair that the version does not know stands without a reason. */
    private PairReason of(Pairing pair, PairReason.Before before) {
        var codes = pair.codes();
        if (!planned.contains(codes)) {
            return new PairReason(pair, false, List.of(), before, Optional.empty());
        }
        var recipient = recipients.get(codes.recipient());
        return new PairReason(
                pair,
                recipient.need().stream().anyMatch(level -> level > 0),
                Unmet.of(problem.subjects(), supporters.get(codes.supporter()), recipient).stream()
                        .map(Unmet::subject)
                        .toList(),
                before,
                Optional.ofNullable(answer.next().get(codes))
                        .filter(next -> schools.containsKey(next.supporter()))
                        .map(next -> new PairReason.NextBest(
                                schools.get(next.supporter()), metres(next.rise()))));
    }

    private Optional<Long> metres(long points) {
        int perMetre = problem.weights().distancePerMetre();
        return perMetre > 0 ? Optional.of(points / perMetre) : Optional.empty();
    }
}
