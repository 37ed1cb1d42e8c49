package portal.web.province;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.province.CountyFigures;
import portal.school.Stage;

/**
 * The counties coloured by a figure: five steps with about as many counties each, from the smallest
 * to the largest, and one for those without the figure.
 */
final class CountyTiles {

    static final int STEPS = 5;
    private static final int FEW = 5;

    private final Measure measure;
    private final Optional<Stage> stage;
    private final Locale locale;

    /** The least figure of each step but the first. */
    private final List<BigDecimal> bounds = new ArrayList<>();
    private final List<BigDecimal> sorted;

    /** A county with the step of its figure. */
    public record Tile(String county, String name, String value, String style) {}

    /** A step of the legend. */
    public record Step(String range, String style) {}

    /** A county on the line of all figures. */
    public record Dot(String x, int y, String title) {}

    CountyTiles(
            List<CountyFigures> counties, Measure measure, Optional<Stage> stage, Locale locale) {
        this.measure = measure;
        this.stage = stage;
        this.locale = locale;
        sorted = counties.stream().flatMap(county -> value(county).stream()).sorted().toList();
        int steps = (int) Math.min(STEPS, sorted.stream().distinct().count());
        for (int step = 1; step < steps; step++) {
            var bound = sorted.get(sorted.size() * step / steps);
            if (bound.compareTo(sorted.get(0)) > 0
                    && (bounds.isEmpty() || bound.compareTo(bounds.get(bounds.size() - 1)) > 0)) {
                bounds.add(bound);
            }
        }
    }

    private Optional<BigDecimal> value(CountyFigures county) {
        return measure.isOfStage() && county.of(stage).schools() == 0
                ? Optional.empty() : measure.of(county, stage);
    }

    Tile tile(CountyFigures county) {
        var value = value(county);
        return new Tile(county.county(), county.name(), measure.words(value, locale),
                value.map(figure -> style(step(figure))).orElse("tile step-none"));
    }

    private int step(BigDecimal figure) {
        return (int) bounds.stream().filter(bound -> bound.compareTo(figure) <= 0).count();
    }

    /** Spread over all five colours also where there are fewer steps. */
    private String style(int step) {
        int colour = bounds.isEmpty() ? STEPS / 2 : step * (STEPS - 1) / bounds.size();
        return "tile step-" + (colour + 1);
    }

    List<Step> legend() {
        var legend = new ArrayList<Step>();
        for (int step = 0; step <= bounds.size() && !sorted.isEmpty(); step++) {
            int number = step;
            var within = sorted.stream().filter(figure -> step(figure) == number).toList();
            String from = measure.words(Optional.of(within.get(0)), locale);
            String to = measure.words(Optional.of(within.get(within.size() - 1)), locale);
            legend.add(new Step(from.equals(to) ? from : from + " – " + to, style(step)));
        }
        return legend;
    }

    boolean isComparable() {
        return sorted.stream().distinct().count() > 1;
    }

    String least() {
        return measure.words(sorted.stream().findFirst(), locale);
    }

    /** The middle one or, where two stand in the middle, what lies halfway between them. */
    String median() {
        int middle = sorted.size() / 2;
        if (sorted.isEmpty() || sorted.size() % 2 == 1) {
            return measure.words(sorted.stream().skip(middle).findFirst(), locale);
        }
        var halfway = sorted.get(middle - 1).add(sorted.get(middle))
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
        return measure.words(Optional.of(halfway), locale);
    }

    String most() {
        return measure.words(sorted.stream().skip(sorted.size() - 1L).findFirst(), locale);
    }

    /** Each county on a line from the least to the largest; those of nearly one figure stand upon each other. */
    List<Dot> dots(List<CountyFigures> counties) {
        var heights = new int[101];
        double least = sorted.get(0).doubleValue();
        double width = sorted.get(sorted.size() - 1).doubleValue() - least;
        var dots = new ArrayList<Dot>();
        for (CountyFigures county : counties) {
            value(county).ifPresent(figure -> {
                int place = (int) Math.round((figure.doubleValue() - least) / width * 100);
                int height = heights[place]++ % (2 * FEW);
                dots.add(new Dot(2 + place * 96 / 100.0 + "%", 88 - 8 * height,
                        county.name() + " " + measure.words(Optional.of(figure), locale)));
            });
        }
        return dots;
    }
}
