package portal.web.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import portal.province.StageFigures;

/** A figure that counties are compared by: what it is of a county, and how it is shown. */
enum Measure {

    PUPILS_PER_TEACHER(Shape.RATIO, StageFigures::pupilsPerTeacher),
    SCHOOLS(Shape.COUNT, figures -> count(figures.schools())),
    PUPILS(Shape.COUNT, figures -> count(figures.pupils())),
    TEACHERS(Shape.COUNT, figures -> figures.staffedSchools() == 0
            ? Optional.empty() : count(figures.teachers())),
    PUPILS_PER_CLASS(Shape.RATIO, StageFigures::pupilsPerClass),
    BOARDING(Shape.SHARE, StageFigures::boardingShare),
    BACKBONE(Shape.SHARE, StageFigures::backboneShare);

    /** How it is written. */
    private enum Shape { COUNT, RATIO, SHARE }

    private static final String NONE = "—";

    private final Shape shape;
    private final Function<StageFigures, Optional<BigDecimal>> value;

    Measure(Shape shape, Function<StageFigures, Optional<BigDecimal>> value) {
        this.shape = shape;
        this.value = value;
    }

    private static Optional<BigDecimal> count(long number) {
        return Optional.of(BigDecimal.valueOf(number));
    }

    Optional<BigDecimal> of(StageFigures figures) {
        return value.apply(figures);
    }

    /** Whether it is an amount, which grows with the county, and no ratio. */
    boolean isAmount() {
        return shape == Shape.COUNT;
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
        return format.format(number);
    }

    /** As it stands in an address and in a message's key. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
