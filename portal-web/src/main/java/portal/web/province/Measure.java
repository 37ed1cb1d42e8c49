package portal.web.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.province.CountyFigures;
import portal.province.PairingFigures;
import portal.province.StageFigures;
import portal.school.Stage;

/**
 * A figure that counties are compared by: what it is of one or of several together, and how it is
 * shown.
 */
enum Measure {

    PUPILS_PER_TEACHER(Shape.RATIO, schools(StageFigures::pupilsPerTeacher)),
    SCHOOLS(Shape.COUNT, schools(figures -> count(figures.schools()))),
    PUPILS(Shape.COUNT, schools(figures -> count(figures.pupils()))),
    TEACHERS(Shape.COUNT, schools(figures -> figures.staffedSchools() == 0
            ? Optional.empty() : count(figures.teachers()))),
    PUPILS_PER_CLASS(Shape.RATIO, schools(StageFigures::pupilsPerClass)),
    BOARDING(Shape.SHARE, schools(StageFigures::boardingShare)),
    BACKBONE(Shape.SHARE, schools(StageFigures::backboneShare)),
    COVERAGE(About.PAIRING, Shape.SHARE, pairs(PairingFigures::coverage)),
    PAIRS(About.PAIRING, Shape.COUNT, pairs(figures -> count(figures.pairs()))),
    SUPPORTERS(About.PAIRING, Shape.COUNT, pairs(figures -> count(figures.supporters()))),
    MEAN_DISTANCE(About.PAIRING, Shape.KILOMETRES, pairs(PairingFigures::meanMetres)),
    LONGEST_DISTANCE(About.PAIRING, Shape.KILOMETRES,
            pairs(figures -> figures.longestMetres().map(BigDecimal::valueOf))),
    MEAN_LOAD(About.PAIRING, Shape.RATIO, pairs(PairingFigures::meanLoad)),
    MOST_LOAD(About.PAIRING, Shape.COUNT,
            pairs(figures -> figures.mostLoad().map(BigDecimal::valueOf)));

    /** What counties are looked at for. */
    enum About {
        SCHOOLS, PAIRING;

        List<Measure> measures() {
            return Stream.of(Measure.values()).filter(measure -> measure.about == this).toList();
        }
    }

    /** How it is written. */
    private enum Shape { COUNT, RATIO, SHARE, KILOMETRES }

    /** Counties put together. */
    private record Together(StageFigures schools, Optional<PairingFigures> pairs) {}

    private static final String NONE = "—";
    private static final int METRES = 3;
    private static final int PERCENT = 2;

    private final About about;
    private final Shape shape;
    private final Function<Together, Optional<BigDecimal>> value;

    Measure(Shape shape, Function<Together, Optional<BigDecimal>> value) {
        this(About.SCHOOLS, shape, value);
    }

    Measure(About about, Shape shape, Function<Together, Optional<BigDecimal>> value) {
        this.about = about;
        this.shape = shape;
        this.value = value;
    }

    private static Function<Together, Optional<BigDecimal>> schools(
            Function<StageFigures, Optional<BigDecimal>> figure) {
        return together -> figure.apply(together.schools());
    }

    private static Function<Together, Optional<BigDecimal>> pairs(
            Function<PairingFigures, Optional<BigDecimal>> figure) {
        return together -> together.pairs().flatMap(figure);
    }

    private static Optional<BigDecimal> count(long number) {
        return Optional.of(BigDecimal.valueOf(number));
    }

    /** @param stage of whose schools it is; pairs are those of all of them */
    Optional<BigDecimal> of(Collection<CountyFigures> counties, Optional<Stage> stage) {
        return value.apply(new Together(
                counties.stream().map(county -> county.of(stage))
                        .reduce(StageFigures::and).orElseThrow(),
                pairing(counties)));
    }

    Optional<BigDecimal> of(CountyFigures county, Optional<Stage> stage) {
        return of(List.of(county), stage);
    }

    /** The same of the school year before; of pairs alone. */
    Optional<BigDecimal> before(Collection<CountyFigures> counties) {
        return about == About.PAIRING
                ? pairingBefore(counties)
                        .flatMap(pairs -> value.apply(new Together(null, Optional.of(pairs))))
                : Optional.empty();
    }

    /** Of the counties that told it. */
    static Optional<PairingFigures> pairing(Collection<CountyFigures> counties) {
        return counties.stream().flatMap(county -> county.pairing().stream())
                .reduce(PairingFigures::and);
    }

    static Optional<PairingFigures> pairingBefore(Collection<CountyFigures> counties) {
        return counties.stream().flatMap(county -> county.pairingBefore().stream())
                .reduce(PairingFigures::and);
    }

    /** Whether only the county's schools of the stage that is asked for are in it. */
    boolean isOfStage() {
        return about == About.SCHOOLS;
    }

    String words(Optional<BigDecimal> figure, Locale locale) {
        return figure.map(number -> words(number, locale)).orElse(NONE);
    }

    private String words(BigDecimal number, Locale locale) {
        var format = shape == Shape.SHARE
                ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        int decimals = shape == Shape.COUNT ? 0 : 1;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(shape == Shape.KILOMETRES ? number.movePointLeft(METRES) : number);
    }

    /**
     * By how much it has risen or fallen, as both are shown: a share by points of percent.
     *
     * @return its sign says which way it went; zero where both look the same
     */
    BigDecimal rise(BigDecimal before, BigDecimal now) {
        return shown(now).subtract(shown(before));
    }

    private BigDecimal shown(BigDecimal number) {
        return switch (shape) {
            case COUNT -> number.setScale(0, RoundingMode.HALF_UP);
            case RATIO -> number.setScale(1, RoundingMode.HALF_UP);
            case SHARE -> number.movePointRight(PERCENT).setScale(1, RoundingMode.HALF_UP);
            case KILOMETRES -> number.movePointLeft(METRES).setScale(1, RoundingMode.HALF_UP);
        };
    }

    /** The key of the words that tell a rise; a share rises by points and not by percent. */
    String riseKey() {
        return shape == Shape.SHARE ? "province.rise.points" : "province.rise";
    }

    /** As it stands in an address and in a message's key. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
