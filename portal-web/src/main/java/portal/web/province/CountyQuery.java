package portal.web.province;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.province.CountyFigures;
import portal.school.Stage;
import portal.web.list.Address;

/**
 * Which counties are asked for, of which stage, by which figure and in what order, as an address
 * says it: {@code year=2026&about=schools&figure=pupils&stage=primary&prefecture=5001&sort=-pupils}.
 */
record CountyQuery(Address address) {

    static final String YEAR = "year";
    static final String ABOUT = "about";
    static final String FIGURE = "figure";
    static final String STAGE = "stage";
    static final String PREFECTURE = "prefecture";
    static final String TEXT = "q";
    static final String SORT = "sort";
    static final List<String> KNOWN = List.of(YEAR, ABOUT, TEXT, FIGURE, STAGE, PREFECTURE, SORT);

    private static final String DESCENDING = "-";

    Measure.About about() {
        return address.word(ABOUT, Measure.About.class).orElse(Measure.About.SCHOOLS);
    }

    /** The same counties of the same year, looked at for something else. */
    Address about(Measure.About other) {
        return address.without(FIGURE, STAGE, SORT).with(ABOUT, Address.lower(other));
    }

    /** What cannot be understood is left aside: an old link still shows something. */
    Measure measure() {
        return address.find(FIGURE).flatMap(this::measure)
                .orElseGet(() -> about().measures().get(0));
    }

    private Optional<Measure> measure(String code) {
        return about().measures().stream()
                .filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** Pairs are not told by stage. */
    Optional<Stage> stage() {
        return address.word(STAGE, Stage.class)
                .filter(any -> about() == Measure.About.SCHOOLS);
    }

    List<CountyFigures> of(List<CountyFigures> counties) {
        String text = address.find(TEXT).orElse("").toLowerCase(Locale.ROOT);
        var prefecture = address.find(PREFECTURE);
        return counties.stream()
                .filter(county -> prefecture.isEmpty()
                        || prefecture.get().equals(county.prefecture()))
                .filter(county -> county.name().toLowerCase(Locale.ROOT).contains(text)
                        || county.county().startsWith(text))
                .sorted(order())
                .toList();
    }

    /** Those without a figure come last, whichever way it goes. */
    private Comparator<CountyFigures> order() {
        var byCode = Comparator.comparing(CountyFigures::county);
        var value = value();
        if (value.isEmpty()) {
            return byCode;
        }
        Comparator<BigDecimal> way =
                ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(
                        (CountyFigures county) -> value.get().apply(county).orElse(null),
                        Comparator.nullsLast(way))
                .thenComparing(byCode);
    }

    private Optional<Function<CountyFigures, Optional<BigDecimal>>> value() {
        return column().flatMap(this::measure)
                .map(measure -> county -> measure.of(county, stage()));
    }

    private Optional<String> column() {
        return address.find(SORT)
                .map(sort -> sort.startsWith(DESCENDING) ? sort.substring(1) : sort);
    }

    private boolean ascending() {
        return address.find(SORT).filter(sort -> sort.startsWith(DESCENDING)).isEmpty();
    }

    /** The largest first; by the same column once more, the other way round. */
    String sortedBy(String column) {
        boolean turned = column().filter(column::equals).isPresent() && !ascending();
        return address.with(SORT, (turned ? "" : DESCENDING) + column).toString();
    }

    String sorted(String column) {
        if (column().filter(column::equals).isEmpty()) {
            return "none";
        }
        return ascending() ? "ascending" : "descending";
    }

    boolean filtered() {
        return Stream.of(TEXT, STAGE, PREFECTURE).anyMatch(name -> address.find(name).isPresent());
    }

    String unfiltered() {
        return address.without(TEXT, STAGE, PREFECTURE).toString();
    }
}
