package portal.pairing;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.SupportRole;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.school.network.NetworkOnDay;

/**
 * A cycle as the optimiser takes it, before anything is settled by hand: ids are school codes, and
 * strength and need are the levels of the county's diagnosis.
 *
 * <p>Subjects that no recipient needs are left out: they would change nothing. Networks are respected:
 * a campus is the same legal person as the school that leads it and no partner of its own, and where
 * the cycle says so a zone's lead school takes part for the schools of its zone that have the same
 * role.
 *
 * @param left schools with a part in the pairing that are not in the problem
 * @param own  the parts that the cycle itself gives, of schools that the register has
 */
record CycleProblem(Problem problem, List<Left> left, List<OwnPart> own) {

    /**
     * @param county   every school of the county, diagnosed
     * @param networks of the day
     * @param previous the code of each recipient's supporter in the last published cycle
     * @param parts    what each school is in the cycle
     */
    static CycleProblem of(
            CycleSettings settings, List<SchoolDiagnosis> county, List<NetworkOnDay> networks,
            Map<String, String> previous, Parts parts) {
        var left = new ArrayList<Left>();
        var taking = new ArrayList<SchoolDiagnosis>();
        for (var one : county) {
            if (parts.concern(one.school())) {
                reason(one.school(), settings, networks, parts).ifPresentOrElse(
                        why -> left.add(new Left(one.school(), why)),
                        () -> taking.add(one));
            }
        }
        var subjects = subjects(with(taking, parts, SupportRole.RECIPIENT));
        var supporters = with(taking, parts, SupportRole.SUPPORTER)
                .map(one -> supporter(one, subjects, parts))
                .toList();
        var ids = supporters.stream().map(Supporter::id).collect(toSet());
        var recipients = with(taking, parts, SupportRole.RECIPIENT)
                .map(one -> recipient(one, subjects, settings.supportersEach(),
                        Optional.ofNullable(previous.get(one.school().getCode()))
                                .filter(ids::contains)))
                .toList();
        return new CycleProblem(
                new Problem(settings.name(), settings.objective(), weights(settings.weighing()),
                        null, subjects, supporters, recipients, List.of(), List.of()),
                left, own(county, settings, parts));
    }

    private static List<OwnPart> own(
            List<SchoolDiagnosis> county, CycleSettings settings, Parts parts) {
        return county.stream()
                .map(SchoolDiagnosis::school)
                .filter(school -> settings.stages().contains(school.getStage()))
                .flatMap(school -> parts.own(school).map(part -> OwnPart.of(school, part)).stream())
                .toList();
    }

    private static Optional<Left.Reason> reason(School school, CycleSettings settings,
            List<NetworkOnDay> networks, Parts parts) {
        if (parts.role(school) == SupportRole.NONE) {
            return Optional.of(Left.Reason.SET_ASIDE);
        }
        if (!settings.stages().contains(school.getStage())) {
            return Optional.of(Left.Reason.OTHER_STAGE);
        }
        if (leads(school, networks, NetworkKind.CAMPUS).findAny().isPresent()) {
            return Optional.of(Left.Reason.CAMPUS);
        }
        if (settings.leadsStandIn() && leads(school, networks, NetworkKind.ZONE)
                .anyMatch(lead -> parts.role(lead) == parts.role(school))) {
            return Optional.of(Left.Reason.STOOD_FOR);
        }
        return school.getPlace() == null ? Optional.of(Left.Reason.NO_PLACE) : Optional.empty();
    }

    /** The other schools that lead the school's networks of a kind. */
    private static Stream<School> leads(
            School school, List<NetworkOnDay> networks, NetworkKind kind) {
        return networks.stream()
                .filter(one -> one.network().getKind() == kind && one.schools().contains(school))
                .flatMap(one -> one.lead().stream())
                .filter(lead -> lead != school);
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

    private static Supporter supporter(
            SchoolDiagnosis one, List<String> subjects, Parts parts) {
        var school = one.school();
        return new Supporter(
                school.getCode(),
                stage(school),
                school.getPlace().latE6(),
                school.getPlace().lonE6(),
                one.teachers(),
                parts.least(school),
                parts.most(school),
                levels(one, Aspect.STRENGTH, subjects));
    }

    private static Recipient recipient(
            SchoolDiagnosis one, List<String> subjects, int supporters, Optional<String> previous) {
        var school = one.school();
        return new Recipient(
                school.getCode(),
                stage(school),
                school.getPlace().latE6(),
                school.getPlace().lonE6(),
                school.getPupils(),
                supporters,
                previous.orElse(null),
                levels(one, Aspect.NEED, subjects));
    }

    private static Stream<SchoolDiagnosis> with(
            List<SchoolDiagnosis> taking, Parts parts, SupportRole role) {
        return taking.stream().filter(one -> parts.role(one.school()) == role);
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
