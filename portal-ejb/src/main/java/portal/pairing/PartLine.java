package portal.pairing;

import java.util.Optional;
import portal.school.School;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal;

/**
 * A school as one line of a cycle's parts.
 *
 * @param proposal what it is by the register, what is proposed, and what speaks for it
 * @param own      what the cycle itself says of it, if it does
 * @param part     what it is in the cycle
 * @param most     how many schools it takes at most where it supports
 * @param left     why the cycle leaves it out although it has a part, if it does
 */
public record PartLine(
        RoleProposal proposal, Optional<CyclePart> own, SupportRole part, int most,
        Optional<Left.Reason> left) {

    public School school() {
        return proposal.school();
    }

    /** Whether it is in the problem as it would be posed now. */
    public boolean isTaking() {
        return part != SupportRole.NONE && left.isEmpty();
    }

    /** Whether another part is proposed for it than the register gives it. */
    public boolean isProposedOtherwise() {
        return proposal.proposed().role() != proposal.present().role();
    }
}
