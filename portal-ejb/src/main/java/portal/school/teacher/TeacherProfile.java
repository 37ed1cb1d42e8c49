package portal.school.teacher;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.identity.personal.KeptNumber;
import portal.school.Stage;

/**
 * What is stated of a teacher, in one value: a row of the bureau's list. What is not known is
 * absent.
 *
 * @param staffNumber by which the county knows the teacher (工号)
 */
public record TeacherProfile(
        String staffNumber,
        String name,
        Person person,
        Place place,
        Teaching teaching,
        Service service,
        Rank rank,
        Distinction distinction,
        Registration registration) {

    /** Who somebody is, beside the name; the numbers are sealed. */
    public record Person(
            Optional<Sex> sex,
            Optional<YearMonth> born,
            Optional<KeptNumber> identityNumber,
            Optional<KeptNumber> phoneNumber,
            Optional<Education> education) {

        public static final Person UNKNOWN = new Person(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /**
     * The school that a teacher belongs to.
     *
     * @param since the month in which they came there, if known
     */
    public record Place(String schoolCode, Optional<YearMonth> since) {}

    /** What a teacher teaches. */
    public record Teaching(
            Optional<Stage> stage, List<String> subjects, Optional<Boolean> classTeacher) {

        public Teaching {
            subjects = List.copyOf(new LinkedHashSet<>(subjects));
        }
    }

    /**
     * A teacher's service.
     *
     * @param established whether they are on the establishment (在编)
     */
    public record Service(
            Optional<YearMonth> since, Optional<Boolean> established, DutyState state) {}

    /** Title and post, and since when. */
    public record Rank(
            Optional<ProfessionalTitle> title,
            Optional<YearMonth> titleSince,
            Post post,
            Optional<YearMonth> postSince) {}

    /** What was conferred on a teacher: backbone level and honours, from when and for how long. */
    public record Distinction(
            Backbone backbone,
            Set<Honour> honours,
            Optional<YearMonth> since,
            Optional<YearMonth> until) {

        public Distinction {
            honours = ordered(honours);
            if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
                throw new RuleViolation("teacher.backbone-out-of-order", since.get(), until.get());
            }
        }

        private static Set<Honour> ordered(Collection<Honour> honours) {
            return honours.isEmpty() ? Set.of() : EnumSet.copyOf(honours);
        }
    }

    /**
     * The qualification's registration (教师资格定期注册).
     *
     * @param until   the last month in which it holds
     * @param credits of further training since the last one
     */
    public record Registration(Optional<YearMonth> until, Optional<BigDecimal> credits) {

        public Registration {
            credits = credits.map(BigDecimal::stripTrailingZeros)
                    .map(number -> number.scale() < 0 ? number.setScale(0) : number);
        }
    }

    public TeacherProfile {
        if (staffNumber.isBlank() || name.isBlank()) {
            throw new RuleViolation("teacher.nameless", staffNumber);
        }
        if (teaching.subjects().isEmpty()) {
            throw new RuleViolation("teacher.without-subject", staffNumber);
        }
        Plausibility.require(person, place, service, rank);
    }

    /** The same teacher at another school, or since another month. */
    TeacherProfile at(Place other) {
        return new TeacherProfile(staffNumber, name, person, other, teaching, service, rank,
                distinction, registration);
    }
}
