package portal.school;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import portal.RuleViolation;

/**
 * A school's part in the county's pairing (帮扶): what it is there, how much of it, and what it can give
 * or needs.
 *
 * @param minRecipients  how many schools a supporter takes at least, if stated
 * @param maxRecipients  how many at most, if stated
 * @param strongSubjects subjects in which it can help others
 * @param weakSubjects   subjects in which it needs help
 */
public record SupportPart(
        SupportRole role,
        Optional<Integer> minRecipients,
        Optional<Integer> maxRecipients,
        List<String> strongSubjects,
        List<String> weakSubjects) {

    /** Recipients that a supporter takes where the bureau states no limit. */
    public static final int DEFAULT_MAX_RECIPIENTS = 3;

    public SupportPart {
        int most = maxRecipients.orElse(DEFAULT_MAX_RECIPIENTS);
        if (role == SupportRole.SUPPORTER && minRecipients.orElse(0) > most) {
            throw new RuleViolation(
                    "school.recipients-out-of-order", minRecipients.orElse(0), most);
        }
        strongSubjects = List.copyOf(new TreeSet<>(strongSubjects));
        weakSubjects = List.copyOf(new TreeSet<>(weakSubjects));
    }

    public static SupportPart of(SupportRole role) {
        return new SupportPart(role, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
