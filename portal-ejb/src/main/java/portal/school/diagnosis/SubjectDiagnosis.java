package portal.school.diagnosis;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A school in one subject: who teaches it there, what that says, and the levels that count.
 *
 * @param usual    whether schools of its stage usually teach it; what is not usual is not missed
 * @param shortage teachers missing, where the establishment can say it
 */
public record SubjectDiagnosis(
        String subject,
        SubjectTeachers teachers,
        boolean usual,
        Optional<BigDecimal> shortage,
        Set<StrengthMark> strengthMarks,
        Set<NeedMark> needMarks,
        Level strength,
        Level need) {

    public Level level(Aspect aspect) {
        return aspect == Aspect.STRENGTH ? strength : need;
    }
}
