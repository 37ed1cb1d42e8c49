package portal.pairing;

import static java.util.stream.Collectors.toMap;

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

/**
 * A cycle as the optimiser takes it: each recipient wants one supporter, ids are school codes, and
 * the subjects are those that the county's own schools name.
 *
 * <p>A subject in which a recipient is weak and its supporter not strong is one point of mismatch.
 *
 * @param left schools with a part in the pairing whose place is not known, so that no distance can
 *             be taken
 */
record CycleProblem(Problem problem, List<School> left) {

    /**
     * @param previous the code of each recipient's supporter in the last published cycle
     */
    static CycleProblem of(
            Cycle cycle, List<School> schools, List<Wish> wishes, Map<String, String> previous) {
        var left = schools.stream()
                .filter(school -> school.getSupportRole() != SupportRole.NONE
                        && school.getPlace() == null)
                .toList();
        var subjects = subjects(schools);
        var supporters = supporters(schools, subjects);
        var ids = supporters.stream().map(Supporter::id).toList();
        var recipients = placed(schools, SupportRole.RECIPIENT)
                .map(school -> recipient(school, subjects,
                        Optional.ofNullable(previous.get(school.getCode())).filter(ids::contains)))
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

    private static List<String> subjects(List<School> schools) {
        var names = new TreeSet<String>();
        for (var school : schools) {
            names.addAll(school.getStrongSubjects());
            names.addAll(school.getWeakSubjects());
        }
        return List.copyOf(names);
    }

    private static List<Supporter> supporters(List<School> schools, List<String> subjects) {
        return placed(schools, SupportRole.SUPPORTER)
                .map(school -> new Supporter(
                        school.getCode(),
                        stage(school),
                        school.getPlace().latE6(),
                        school.getPlace().lonE6(),
                        Optional.ofNullable(school.getFullTimeTeachers()).orElse(0),
                        Optional.ofNullable(school.getMinRecipients()).orElse(0),
                        Optional.ofNullable(school.getMaxRecipients())
                                .orElse(SchoolProfile.DEFAULT_MAX_RECIPIENTS),
                        levels(subjects, school.getStrongSubjects())))
                .toList();
    }

    private static Recipient recipient(
            School school, List<String> subjects, Optional<String> previous) {
        return new Recipient(
                school.getCode(),
                stage(school),
                school.getPlace().latE6(),
                school.getPlace().lonE6(),
                school.getPupils(),
                1,
                previous.orElse(null),
                levels(subjects, school.getWeakSubjects()));
    }

    private static Stream<School> placed(List<School> schools, SupportRole role) {
        return schools.stream()
                .filter(school -> school.getSupportRole() == role && school.getPlace() != null);
    }

    private static List<Integer> levels(List<String> subjects, List<String> named) {
        return subjects.stream().map(subject -> named.contains(subject) ? 1 : 0).toList();
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
