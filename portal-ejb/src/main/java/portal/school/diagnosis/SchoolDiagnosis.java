package portal.school.diagnosis;

import java.util.List;
import java.util.Optional;
import portal.school.School;

/**
 * A school in every subject that concerns it, in the order of the county's subjects.
 *
 * @param known  whether the register has the school's teachers; where it has none nothing follows from
 *               them, and only what the bureau states counts
 * @param atPost those of them who are at their posts
 */
public record SchoolDiagnosis(
        School school, boolean known, int atPost, List<SubjectDiagnosis> subjects) {

    public Optional<SubjectDiagnosis> in(String subject) {
        return subjects.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** The level in a subject; 0 where nothing is known of it. */
    public int level(Aspect aspect, String subject) {
        return in(subject).map(one -> one.level(aspect).value()).orElse(0);
    }

    /** Teachers at their posts by the register, else as the bureau stated; 0 where neither knows. */
    public int teachers() {
        return atPost > 0 ? atPost : Optional.ofNullable(school.getFullTimeTeachers()).orElse(0);
    }

    /** The levels in all subjects together. */
    public int sum(Aspect aspect) {
        return subjects.stream().mapToInt(one -> one.level(aspect).value()).sum();
    }
}
