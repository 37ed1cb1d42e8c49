package portal.school.teacher;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.RuleViolation;

/** What can be true of one person's dates together. */
final class Plausibility {

    /** Nobody enters service as a child, whatever the year. */
    static final int YOUNGEST = 15;
    /** And nobody whose first year of service was this many years after birth is a misprint. */
    static final int OLDEST = 70;

    /**
     * What contradicts what.
     *
     * @param column what is faulty of the two
     */
    record Contradiction(Month column, String key, Object... figures) {}

    /** The months that can contradict each other. */
    enum Month { BORN, SERVICE, AT_SCHOOL, TITLE, POST, BACKBONE, BACKBONE_UNTIL }

    /** The months of one person as far as they are known. */
    record Months(
            Optional<YearMonth> born,
            Optional<YearMonth> service,
            Optional<YearMonth> atSchool,
            Optional<YearMonth> title,
            Optional<YearMonth> post) {}

    private Plausibility() {}

    static void require(
            TeacherProfile.Person person, TeacherProfile.Place place,
            TeacherProfile.Service service, TeacherProfile.Rank rank) {
        contradictions(new Months(person.born(), service.since(), place.since(),
                rank.titleSince(), rank.postSince())).stream().findFirst().ifPresent(found -> {
            throw new RuleViolation(found.key(), found.figures());
        });
    }

    static List<Contradiction> contradictions(Months months) {
        var found = new ArrayList<Contradiction>();
        if (months.born().isPresent() && months.service().isPresent()) {
            long age = ChronoUnit.YEARS.between(months.born().get(), months.service().get());
            if (age < YOUNGEST || age > OLDEST) {
                found.add(new Contradiction(Month.SERVICE, "teacher.service-age",
                        months.born().get(), months.service().get(), age));
            }
        }
        if (isBefore(months.atSchool(), months.service())) {
            found.add(new Contradiction(Month.AT_SCHOOL, "teacher.at-school-before-service",
                    months.atSchool().get(), months.service().get()));
        }
        if (months.title().isPresent() && months.title().equals(months.born())
                || isBefore(months.title(), months.born())) {
            found.add(new Contradiction(Month.TITLE, "teacher.title-before-birth",
                    months.title().get(), months.born().get()));
        }
        if (isBefore(months.post(), months.service())) {
            found.add(new Contradiction(Month.POST, "teacher.post-before-service",
                    months.post().get(), months.service().get()));
        }
        return found;
    }

    private static boolean isBefore(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }
}
