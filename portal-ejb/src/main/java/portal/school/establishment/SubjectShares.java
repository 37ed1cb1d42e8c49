package portal.school.establishment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.school.School;
import portal.school.Stage;

/**
 * Which share of a school's teaching each subject has: by the weekly lessons that the county sets for the
 * grades, else by what is taught in all of the county's schools of the same stage.
 *
 * @param county the shares of what is taught in the county by the stage of the schools
 */
record SubjectShares(EstablishmentFigures figures, Map<Stage, SubjectShares.Shares> county) {

    /** The shares of a school, which add up to one, and what they rest on. */
    record Shares(SubjectNeeds.Basis basis, Map<String, Fraction> bySubject) {}

    /** @param taught what is taught in the county by the stage of the schools */
    static SubjectShares among(EstablishmentFigures figures, Map<Stage, Teaching> taught) {
        var county = new EnumMap<Stage, Shares>(Stage.class);
        taught.forEach((stage, teaching) -> {
            if (!teaching.bySubject().isEmpty()) {
                county.put(stage,
                        shares(SubjectNeeds.Basis.COUNTY_TEACHING, teaching.bySubject()));
            }
        });
        return new SubjectShares(figures, county);
    }

    /** Empty where the county sets no lessons and nobody teaches at schools of the stage. */
    Optional<Shares> of(School school) {
        return byLessons(school)
                .map(weights -> shares(SubjectNeeds.Basis.WEEKLY_LESSONS, weights))
                .or(() -> Optional.ofNullable(county.get(school.getStage())));
    }

    /**
     * The lessons of a week; of a school of nine years those of both plans, each as often as there are
     * pupils of it. Empty where a plan is lacking that the school would need.
     */
    private Optional<Map<String, Fraction>> byLessons(School school) {
        var levels = GradeLevel.pupils(school.getStage(), school.getEnrolment());
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        boolean several = levels.get().values().stream().filter(number -> number > 0).count() > 1;
        var lessons = new TreeMap<String, Fraction>();
        for (var level : levels.get().entrySet()) {
            if (level.getValue() == 0 && levels.get().size() > 1) {
                continue;
            }
            var plan = level.getKey().weeklyLessons().flatMap(figures::of);
            if (plan.isEmpty()) {
                return Optional.empty();
            }
            var times = Fraction.of(several ? level.getValue() : 1);
            plan.get().forEach((subject, number) -> lessons.merge(
                    subject, times.times(Fraction.of(number)), Fraction::plus));
        }
        return Optional.of(lessons).filter(some -> !some.isEmpty()).map(Map::copyOf);
    }

    private static Shares shares(SubjectNeeds.Basis basis, Map<String, Fraction> weights) {
        var all = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        var shares = new TreeMap<String, Fraction>();
        weights.forEach((subject, weight) -> shares.put(subject, weight.dividedBy(all)));
        return new Shares(basis, shares);
    }
}
