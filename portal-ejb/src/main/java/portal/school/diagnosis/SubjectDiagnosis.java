package portal.school.diagnosis;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import portal.school.establishment.SubjectNeeds;

/**
 * A school in one subject: who teaches it there, what that says, and the levels that count.
 *
 * @param usual  whether schools of its stage usually teach it; what is not usual is not missed
 * @param wanted what the establishment says of the subject, where it can
 */
public record SubjectDiagnosis(
        String subject,
        SubjectTeachers teachers,
        boolean usual,
        Optional<SubjectNeeds.Need> wanted,
        Set<StrengthMark> strengthMarks,
        Set<NeedMark> needMarks,
        Level strength,
        Level need) {

    /** Teachers missing, where the establishment can say it. */
    public Optional<BigDecimal> shortage() {
        return wanted.map(SubjectNeeds.Need::shortage);
    }

    public Level level(Aspect aspect) {
        return aspect == Aspect.STRENGTH ? strength : need;
    }
}
