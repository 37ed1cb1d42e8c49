package portal.library.find;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.library.ResourceKind;

/**
 * By what a list of resources can be narrowed, and how many would be left: of all that were found, or
 * of the first thousand.
 *
 * @param schools by id
 */
public record Facets(
        List<Value<String>> subjects, List<Value<Integer>> grades, List<Value<ResourceKind>> kinds,
        List<Value<String>> editions, List<Value<Long>> schools) {

    /** A value that some of them have. */
    public record Value<T>(T value, long count) {}

    /** @param editions of textbooks, by id */
    static Facets of(List<Hit> hits, Map<Long, String> editions) {
        return new Facets(
                most(hits, hit -> hit.subject().isEmpty() ? null : hit.subject()),
                inOrder(hits, Hit::grade),
                inOrder(hits, Hit::kind),
                most(hits, hit -> hit.textbook() == null ? null : editions.get(hit.textbook())),
                most(hits, Hit::school));
    }

    private static <T extends Comparable<T>> List<Value<T>> most(
            List<Hit> hits, Function<Hit, T> of) {
        return inOrder(hits, of).stream()
                .sorted(Comparator.comparingLong((Value<T> value) -> -value.count()))
                .toList();
    }

    private static <T extends Comparable<T>> List<Value<T>> inOrder(
            List<Hit> hits, Function<Hit, T> of) {
        return hits.stream().map(of).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .map(each -> new Value<>(each.getKey(), each.getValue()))
                .toList();
    }
}
