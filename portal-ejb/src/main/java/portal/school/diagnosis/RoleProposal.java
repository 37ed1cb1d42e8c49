package portal.school.diagnosis;

import java.util.Optional;
import java.util.Set;
import portal.school.School;
import portal.school.SupportPart;
import portal.school.SupportRole;

/**
 * The part in the pairing that is proposed for a school, and what speaks for it.
 *
 * @param giving    what speaks for supporting
 * @param receiving what speaks for receiving
 */
public record RoleProposal(
        School school, Set<GivingMark> giving, Set<ReceivingMark> receiving, Part proposed) {

    /** What speaks for supporting others. */
    public enum GivingMark { URBAN, STRONG, LARGE }

    /** What speaks for receiving support. */
    public enum ReceivingMark { RURAL, IN_NEED, SMALL }

    /** A role, and of a supporter its limits. */
    public record Part(SupportRole role, Optional<Integer> least, Optional<Integer> most) {

        static Part of(SupportRole role) {
            return new Part(role, Optional.empty(), Optional.empty());
        }
    }

    /** Whether the school has another part so far. */
    public boolean isNews() {
        return !proposed.equals(present());
    }

    /** What the school is so far. */
    public Part present() {
        return school.getSupportRole() == SupportRole.SUPPORTER
                ? new Part(SupportRole.SUPPORTER, Optional.ofNullable(school.getMinRecipients()),
                        Optional.ofNullable(school.getMaxRecipients()))
                : Part.of(school.getSupportRole());
    }

    /** The school's part with what is proposed in it. */
    SupportPart adopted() {
        return new SupportPart(proposed.role(), proposed.least(), proposed.most(),
                school.getStrongSubjects(), school.getWeakSubjects());
    }
}
