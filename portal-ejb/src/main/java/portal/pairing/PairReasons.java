package portal.pairing;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import portal.allocation.Allocation;
import portal.allocation.Explanation.Move;
import portal.allocation.Pair;
import portal.allocation.PairTerms;
import portal.allocation.Supporter;
import portal.school.School;

/**
 * Why a pair is so, and what each other choice would cost.
 *
 * @param load    points of the last place that the supporter gives
 * @param pinCost points that the total would fall by without the pin; empty where it is none, and
 *                where there is no plan without it
 * @param choices one for each other supporter of a suitable stage, the cheapest first, those at the end
 *                with which there is no plan
 * @param schools every school of the county, by code: whom moves name
 */
public record PairReasons(
        PlannedPair pair, long load, OptionalLong pinCost, List<Choice> choices,
        Map<String, School> schools) {

    /** Another supporter; without a price where there is no plan with it. */
    public record Choice(
            School supporter, int distanceM, List<Unmet> unmet, Optional<Price> price) {}

    /** By how many points the total would rise, and which other recipients would move. */
    public record Price(long rise, List<Move> moves) {}

    static PairReasons of(
            Allocation allocation, PlannedPair planned, Map<String, School> schools) {
        var pair = planned.codes();
        var explained = allocation.explanations(Set.of(pair.recipient()), Solution.LIMIT).stream()
                .filter(one -> one.supporter().equals(pair.supporter()))
                .findFirst()
                .orElseThrow();
        return new PairReasons(
                planned,
                explained.load(),
                explained.pinCost() == null
                        ? OptionalLong.empty() : OptionalLong.of(explained.pinCost()),
                choices(allocation, pair, schools),
                schools);
    }

    private static List<Choice> choices(
            Allocation allocation, Pair pair, Map<String, School> schools) {
        var problem = allocation.problem();
        var recipient = problem.recipientsById().get(pair.recipient());
        var others = problem.supporters().stream()
                .filter(one -> one.stage().maySupport(recipient.stage())
                        && schools.containsKey(one.id())
                        && !allocation.plan().pairs().contains(new Pair(one.id(), recipient.id())))
                .collect(toMap(Supporter::id, Function.identity()));
        var choices = new ArrayList<Choice>();
        for (var terms : PairTerms.of(problem, others.keySet().stream()
                .map(other -> new Pair(other, recipient.id())).toList())) {
            var other = others.get(terms.pair().supporter());
            choices.add(new Choice(
                    schools.get(other.id()),
                    terms.distanceM(),
                    Unmet.of(problem.subjects(), other, recipient),
                    allocation.change(pair, other.id(), Solution.LIMIT)
                            .map(next -> new Price(next.rise(), next.moves()))));
        }
        choices.sort(Comparator
                .comparingLong((Choice choice) ->
                        choice.price().map(Price::rise).orElse(Long.MAX_VALUE))
                .thenComparingInt(Choice::distanceM)
                .thenComparing(choice -> choice.supporter().getCode()));
        return choices;
    }
}
