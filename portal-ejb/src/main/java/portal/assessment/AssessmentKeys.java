package portal.assessment;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/** What a county may set for assessment and commendation (考核与表彰). */
@Dependent
public class AssessmentKeys implements PolicyKeys {

    static final PolicyKey<BigDecimal> TEACHER_ROTATION_POINTS =
            PolicyKey.decimal("assessment.teacher.rotation-points", "points");

    static final PolicyKey<Boolean> TEACHER_EXAM_RANKING =
            PolicyKey.yesNo("assessment.teacher.exam-ranking");

    static final PolicyKey<Integer> SCHOOLS_AND_STAFF_MIN_PER_TERM =
            PolicyKey.count("assessment.schools-and-staff.min-per-term", "times");

    static final PolicyKey<BigDecimal> BUNDLE_PARTNER_SHARE =
            PolicyKey.share("assessment.bundle.partner-share", "share-of-score");

    static final PolicyKey<BigDecimal> PRINCIPAL_PAIRING_WEIGHT =
            PolicyKey.share("assessment.principal.pairing-weight", "share-of-score");

    static final PolicyKey<Integer> COMMENDATION_TEACHERS_CYCLE_YEARS =
            PolicyKey.count("commendation.teachers.cycle-years", "years");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                TEACHER_ROTATION_POINTS,
                TEACHER_EXAM_RANKING,
                SCHOOLS_AND_STAFF_MIN_PER_TERM,
                BUNDLE_PARTNER_SHARE,
                PRINCIPAL_PAIRING_WEIGHT,
                COMMENDATION_TEACHERS_CYCLE_YEARS);
    }
}
