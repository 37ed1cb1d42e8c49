package portal.pairing;

import java.time.OffsetDateTime;
import java.util.Optional;
import portal.school.School;
import portal.school.SupportRole;

/**
 * A school's part by the cycle's own word, as it counted when the problem was posed: kept with every
 * version, so that years later one can read why a school took part otherwise than by the register.
 *
 * @param school     its code
 * @param byRegister what it was by the register
 * @param most       how many schools a supporter took at most, if that was set
 */
public record OwnPart(
        String school, SupportRole byRegister, SupportRole part, Optional<Integer> most,
        String reason, String by, OffsetDateTime at) {

    static OwnPart of(School school, CyclePart part) {
        return new OwnPart(school.getCode(), school.getSupportRole(), part.getPart(),
                Optional.ofNullable(part.getMost()), part.getReason(), part.getSetBy(),
                part.getSetAt());
    }
}
