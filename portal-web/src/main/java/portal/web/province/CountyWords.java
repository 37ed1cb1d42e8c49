package portal.web.province;

import java.util.Collection;
import java.util.Optional;
import portal.province.CountyFigures;
import portal.school.Stage;
import portal.web.frame.Words;
import portal.web.school.SchoolWords;

/**
 * What counties together come to, in the reader's words.
 *
 * @param stage of whose schools figures are; of all where it is empty
 */
public record CountyWords(Words words, Optional<Stage> stage) {

    String figure(Measure measure, Collection<CountyFigures> counties) {
        return measure.words(measure.of(counties, stage), words.locale());
    }

    /**
     * Last year's figure, and how much this one is above or below it, in words and with a sign;
     * nothing where last year had none. What fewer or other counties told then is not compared.
     */
    String before(Measure measure, Collection<CountyFigures> counties) {
        return measure.before(counties).map(before -> {
            String told = measure.words(Optional.of(before), words.locale());
            if (!counties.stream().allMatch(CountyWords::isToldInBoth)) {
                return words.text("province.before.some", told, counties.stream()
                        .filter(county -> county.pairingBefore().isPresent()).count());
            }
            return measure.of(counties, stage)
                    .map(now -> measure.rise(before, now))
                    .map(rise -> words.text(measure.riseKey(), told, rise.signum(), rise.abs()))
                    .orElseGet(() -> words.text("province.before", told));
        }).orElse("");
    }

    private static boolean isToldInBoth(CountyFigures county) {
        return county.pairing().isPresent() == county.pairingBefore().isPresent();
    }

    /** When the county's plan was published; else that there is none, or that nobody knows. */
    String plan(CountyFigures county) {
        return county.publishedOn().map(Object::toString).orElseGet(() -> words.text(
                county.pairing().isPresent() ? "province.plan.none" : "province.plan.unknown"));
    }

    /** How many of the counties have a published plan in force. */
    public String plans(Collection<CountyFigures> counties) {
        return Measure.pairing(counties)
                .map(pairs -> words.text("province.of", pairs.plans(), counties.size()))
                .orElse(SchoolWords.UNKNOWN);
    }

    /** Whether the county had a plan in force last year, or nobody knows. */
    String planBefore(CountyFigures county) {
        return words.text(county.pairingBefore()
                .map(pairs -> pairs.plans() > 0
                        ? "province.before.plan" : "province.before.plan.none")
                .orElse("province.before.none"));
    }

    /** How many of those that told of last year had one then. */
    String plansBefore(Collection<CountyFigures> counties) {
        return Measure.pairingBefore(counties)
                .map(pairs -> words.text("province.before",
                        words.text("province.of", pairs.plans(), pairs.counties())))
                .orElseGet(() -> words.text("province.before.none"));
    }

    public String coverage(Collection<CountyFigures> counties) {
        return figure(Measure.COVERAGE, counties);
    }

    /** The two counts that coverage is divided of. */
    public String covered(Collection<CountyFigures> counties) {
        return Measure.pairing(counties)
                .map(pairs -> words.text("province.of", pairs.covered(), pairs.recipients()))
                .orElse("");
    }

    public String pairs(Collection<CountyFigures> counties) {
        return figure(Measure.PAIRS, counties);
    }

    public String pairsBefore(Collection<CountyFigures> counties) {
        return before(Measure.PAIRS, counties);
    }
}
