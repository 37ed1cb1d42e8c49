package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;
import portal.allocation.document.AllocationDocument;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.SupportRole;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.SchoolDiagnosis;

/**
 * A cycle as the optimiser takes it: each recipient wants one supporter, ids are school codes, and
 * strength and need are the levels of the county's diagnosis.
 *
 * <p>Subjects that no recipient needs are left out: they would change nothing.
 *
 * @param left schools with a part in the pairing whose place is not known, so that no distance can
 *             be taken
 */
record CycleProblem(Problem problem, List<School> left) {

    /**
     * @param county   every school of the county, diagnosed
     * @param previous the code of each recipient's supporter in the last published cycle
     */
    static CycleProblem of(
            Cycle cycle, List<SchoolDiagnosis> county, List<Wish> wishes,
            Map<String, String> previous) {
        var left = county.stream()
                .map(SchoolDiagnosis::school)
                .filter(school -> school.getSupportRole() != SupportRole.NONE
                        && school.getPlace() == null)
                .toList();
        var subjects = subjects(placed(county, SupportRole.RECIPIENT));
        var supporters = placed(county, SupportRole.SUPPORTER)
                .map(one -> supporter(one, subjects))
                .toList();
        var ids = supporters.stream().map(Supporter::id).collect(toSet());
        var recipients = placed(county, SupportRole.RECIPIENT)
                .map(one -> recipient(one, subjects,
                        Optional.ofNullable(previous.get(one.school().getCode()))
                                .filter(ids::contains)))
                .toList();
        var problem = new Problem(
                cycle.getName(),
                Objective.SUM,
                weights(cycle.getWeighing()),
                cycle.getWeighing().maxDistanceM().orElse(null),
                subjects,
                supporters,
                recipients,
                pairs(wishes, Wish.Kind.PIN, supporters, recipients),
                pairs(wishes, Wish.Kind.FORBID, supporters, recipients));
        return new CycleProblem(problem, left);
    }

    /** Whether the other one is the same but for what is told for information alone. */
    boolean isSameAs(Problem other) {
        return counted(problem).equals(counted(other));
    }

    private static Problem counted(Problem of) {
        return new Problem(of.name(), of.objective(), of.weights(), of.maxDistanceM(),
                of.subjects(),
                of.supporters().stream().map(one -> new Supporter(one.id(), one.stage(),
                        one.latE6(), one.lonE6(), 0, one.min(), one.max(), one.strength())).toList(),
                of.recipients().stream().map(one -> new Recipient(one.id(), one.stage(),
                        one.latE6(), one.lonE6(), 0, one.supporters(), one.previous(), one.need()))
                        .toList(),
                of.pins(), of.forbids());
    }

    /** The problem as the document that is kept with each run. */
    String document() {
        return AllocationDocument.write(problem).toString();
    }

    List<String> recipients() {
        return problem.recipients().stream().map(Recipient::id).toList();
    }

    void requireSomebody() {
        if (problem.supporters().isEmpty() || problem.recipients().isEmpty()) {
            throw new RuleViolation("cycle.nobody-to-pair",
                    problem.supporters().size(), problem.recipients().size());
        }
    }

    private static List<String> subjects(Stream<SchoolDiagnosis> recipients) {
        var names = new TreeSet<String>();
        recipients.forEach(one -> one.subjects().stream()
                .filter(subject -> subject.need().value() > 0)
                .forEach(subject -> names.add(subject.subject())));
        return List.copyOf(names);
    }

    private static Supporter supporter(SchoolDiagnosis one, List<String> subjects) {
        var school = one.school();
        return new Supporter(
                school.getCode(),
                stage(school),
                school.getPlace().latE6(),
                school.getPlace().lonE6(),
                one.teachers(),
                Optional.ofNullable(school.getMinRecipients()).orElse(0),
                Optional.ofNullable(school.getMaxRecipients())
                        .orElse(SchoolProfile.DEFAULT_MAX_RECIPIENTS),
                levels(one, Aspect.STRENGTH, subjects));
    }

    private static Recipient recipient(
            SchoolDiagnosis one, List<String> subjects, Optional<String> previous) {
        var school = one.school();
        return new Recipient(
                school.getCode(),
                stage(school),
                school.getPlace().latE6(),
                school.getPlace().lonE6(),
                school.getPupils(),
                1,
                previous.orElse(null),
                levels(one, Aspect.NEED, subjects));
    }

    private static Stream<SchoolDiagnosis> placed(List<SchoolDiagnosis> county, SupportRole role) {
        return county.stream().filter(one -> one.school().getSupportRole() == role
                && one.school().getPlace() != null);
    }

    private static List<Integer> levels(
            SchoolDiagnosis one, Aspect aspect, List<String> subjects) {
        return subjects.stream().map(subject -> one.level(aspect, subject)).toList();
    }

    private static Weights weights(Weighing weighing) {
        return new Weights(
                weighing.distancePerMetre(),
                weighing.mismatchPerPoint(),
                weighing.change(),
                weighing.load());
    }

    /** Wishes for schools that have meanwhile left the pairing, or teach another stage, rest. */
    private static List<Pair> pairs(
            List<Wish> wishes, Wish.Kind kind, List<Supporter> supporters,
            List<Recipient> recipients) {
        var supporting = supporters.stream().collect(toMap(Supporter::id, Supporter::stage));
        var receiving = recipients.stream().collect(toMap(Recipient::id, Recipient::stage));
        return wishes.stream()
                .filter(wish -> wish.getKind() == kind)
                .map(wish -> new Pair(wish.getSupporter().getCode(), wish.getRecipient().getCode()))
                .filter(pair -> supporting.containsKey(pair.supporter())
                        && receiving.containsKey(pair.recipient())
                        && supporting.get(pair.supporter())
                                .maySupport(receiving.get(pair.recipient())))
                .toList();
    }

    /** A teaching point teaches the primary grades. */
    static Stage stage(School school) {
        return switch (school.getStage()) {
            case KINDERGARTEN -> Stage.KINDERGARTEN;
            case TEACHING_POINT, PRIMARY -> Stage.PRIMARY;
            case JUNIOR -> Stage.JUNIOR;
            case NINE_YEAR -> Stage.NINE_YEAR;
        };
    }
}
