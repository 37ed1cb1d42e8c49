package portal.school;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import portal.RuleViolation;

/**
 * What the bureau states of a school, in one value: a row of its list.
 *
 * @param code             the ten-digit identifier or the county's own
 * @param place            where it lies, if known: without it a school can be listed and not
 *                         allocated
 * @param fullTimeTeachers full-time teachers (专任教师), if known
 * @param minRecipients    how many schools a supporter takes at least, if stated
 * @param maxRecipients    how many at most, if stated
 * @param strongSubjects   subjects in which it can help others
 * @param weakSubjects     subjects in which it needs help
 */
public record SchoolProfile(
        String code,
        String name,
        Stage stage,
        Setting setting,
        Optional<String> town,
        Optional<Place> place,
        int pupils,
        Optional<Integer> fullTimeTeachers,
        SupportRole role,
        Optional<Integer> minRecipients,
        Optional<Integer> maxRecipients,
        List<String> strongSubjects,
        List<String> weakSubjects) {

    /** Recipients that a supporter takes where the bureau states no limit. */
    public static final int DEFAULT_MAX_RECIPIENTS = 3;

    public SchoolProfile {
        if (code.isBlank() || name.isBlank()) {
            throw new RuleViolation("school.nameless", code, name);
        }
        if (pupils < 0) {
            throw new RuleViolation("school.pupils-negative", code, pupils);
        }
        int most = maxRecipients.orElse(DEFAULT_MAX_RECIPIENTS);
        if (role == SupportRole.SUPPORTER && minRecipients.orElse(0) > most) {
            throw new RuleViolation(
                    "school.recipients-out-of-order", minRecipients.orElse(0), most);
        }
        strongSubjects = List.copyOf(new TreeSet<>(strongSubjects));
        weakSubjects = List.copyOf(new TreeSet<>(weakSubjects));
    }
}
