package portal.school.establishment;

import static portal.school.SchoolKeys.ESTABLISHMENT_MIN_TEACHERS;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_TEACHER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.school.Enrolment;
import portal.school.Stage;
import portal.school.establishment.Gap.Lack;
import portal.school.establishment.Reckoning.Term;
import portal.tenancy.PolicyKey;

/**
 * How many staff a school is required to have under the county's figures (编制标准): by pupils, by class and
 * by minimum, each rounded up to whole persons at its end.
 *
 * <p>What nobody sets is not demanded, and what a school does not state is not guessed. A ratio of nought
 * demands nothing.
 */
record StaffingNorm(EstablishmentFigures figures) {

    Requirement requirement(Stage stage, Enrolment enrolment) {
        var reckonings = new ArrayList<Reckoning>();
        var gaps = new ArrayList<Gap>();
        for (var ground : Ground.values()) {
            Answer answer = !ground.speaksOf(stage) ? Answer.of(Gap.of(ground, Lack.STAGE))
                    : switch (ground) {
                        case PUPILS -> byPupils(stage, enrolment);
                        case CLASSES -> byClasses(stage, enrolment);
                        case MINIMUM -> byMinimum();
                    };
            answer.reckoning().ifPresent(reckonings::add);
            answer.gap().ifPresent(gaps::add);
        }
        return new Requirement(reckonings, gaps);
    }

    /** What a ground says: how many, or why it cannot. */
    private record Answer(Optional<Reckoning> reckoning, Optional<Gap> gap) {

        static Answer of(Reckoning reckoning) {
            return new Answer(Optional.of(reckoning), Optional.empty());
        }

        static Answer of(Gap gap) {
            return new Answer(Optional.empty(), Optional.of(gap));
        }
    }

    /** P17: pupils by the staff ratio of their grades; by one ratio of teachers where the county sets it. */
    private Answer byPupils(Stage stage, Enrolment enrolment) {
        var ofCounty = ratio(ESTABLISHMENT_PUPILS_PER_TEACHER);
        if (ofCounty.isPresent()) {
            return pupilsBy(List.of(new Term(
                    ESTABLISHMENT_PUPILS_PER_TEACHER, ofCounty.get(), enrolment.pupils())));
        }
        return terms(Ground.PUPILS, stage, enrolment, level -> level.pupilsPerStaff().orElseThrow(),
                this::pupilsBy);
    }

    private Answer pupilsBy(List<Term> terms) {
        var sum = terms.stream()
                .map(term -> Fraction.of(term.pupils()).dividedBy(Fraction.of(term.figure())))
                .reduce(Fraction.ZERO, Fraction::plus);
        return Answer.of(Reckoning.of(Ground.PUPILS, terms, 0, sum));
    }

    /** Classes by the teachers for each; those of nine years apportioned by the pupils of their grades. */
    private Answer byClasses(Stage stage, Enrolment enrolment) {
        return terms(Ground.CLASSES, stage, enrolment, GradeLevel::teachersPerClass,
                terms -> enrolment.classes()
                        .map(classes -> Answer.of(classesBy(terms, classes)))
                        .orElseGet(() -> Answer.of(Gap.of(Ground.CLASSES, Lack.CLASSES))));
    }

    private static Reckoning classesBy(List<Term> terms, int classes) {
        if (terms.size() == 1) {
            return Reckoning.of(Ground.CLASSES, terms, classes,
                    Fraction.of(classes).times(Fraction.of(terms.get(0).figure())));
        }
        var weighed = terms.stream()
                .map(term -> Fraction.of(term.pupils()).times(Fraction.of(term.figure())))
                .reduce(Fraction.ZERO, Fraction::plus);
        var pupils = Fraction.of(terms.stream().mapToLong(Term::pupils).sum());
        return Reckoning.of(Ground.CLASSES, terms, classes,
                Fraction.of(classes).times(weighed).dividedBy(pupils));
    }

    /**
     * The figures of the levels that the school has pupils of; where it has none, of the first it teaches.
     */
    private Answer terms(Ground ground, Stage stage, Enrolment enrolment,
            Function<GradeLevel, PolicyKey<BigDecimal>> key, Function<List<Term>, Answer> reckoned) {
        var pupils = GradeLevel.pupils(stage, enrolment);
        if (pupils.isEmpty()) {
            return Answer.of(ungraded(ground, key));
        }
        var terms = new ArrayList<Term>();
        var unset = new ArrayList<PolicyKey<?>>();
        taught(pupils.get()).forEach((level, number) -> ratio(key.apply(level)).ifPresentOrElse(
                figure -> terms.add(new Term(key.apply(level), figure, number)),
                () -> unset.add(key.apply(level))));
        return unset.isEmpty() ? reckoned.apply(terms) : Answer.of(Gap.unset(ground, unset));
    }

    /** Who does not say their grades is asked for them only where a figure speaks of them. */
    private Gap ungraded(Ground ground, Function<GradeLevel, PolicyKey<BigDecimal>> key) {
        List<PolicyKey<?>> unset = Stream.of(GradeLevel.PRIMARY, GradeLevel.JUNIOR)
                .map(key)
                .filter(one -> ratio(one).isEmpty())
                .<PolicyKey<?>>map(one -> one)
                .toList();
        return unset.size() == 2 ? Gap.unset(ground, unset) : Gap.of(ground, Lack.GRADES);
    }

    private static Map<GradeLevel, Integer> taught(Map<GradeLevel, Integer> pupils) {
        var taught = new TreeMap<>(pupils);
        taught.values().removeIf(number -> number == 0);
        return taught.isEmpty() ? Map.of(pupils.keySet().iterator().next(), 0) : taught;
    }

    /** No complete school has fewer, however few its pupils are. */
    private Answer byMinimum() {
        return figures.of(ESTABLISHMENT_MIN_TEACHERS)
                .map(least -> Answer.of(Reckoning.of(Ground.MINIMUM,
                        List.of(new Term(ESTABLISHMENT_MIN_TEACHERS, BigDecimal.valueOf(least), 0)), 0,
                        Fraction.of(least))))
                .orElseGet(() -> Answer.of(
                        Gap.unset(Ground.MINIMUM, List.of(ESTABLISHMENT_MIN_TEACHERS))));
    }

    private Optional<BigDecimal> ratio(PolicyKey<BigDecimal> key) {
        return figures.of(key).filter(figure -> figure.signum() > 0);
    }
}
