package portal.school.establishment;

import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY;
import static portal.school.SchoolKeys.ESTABLISHMENT_TEACHERS_PER_CLASS_JUNIOR;
import static portal.school.SchoolKeys.ESTABLISHMENT_TEACHERS_PER_CLASS_KINDERGARTEN;
import static portal.school.SchoolKeys.ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY;
import static portal.school.SchoolKeys.ESTABLISHMENT_WEEKLY_LESSONS_JUNIOR;
import static portal.school.SchoolKeys.ESTABLISHMENT_WEEKLY_LESSONS_PRIMARY;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import portal.school.Enrolment;
import portal.school.Stage;
import portal.tenancy.PolicyKey;

/** Pupils of whom the county's figures speak alike: of a kindergarten, of primary or of junior grades. */
public enum GradeLevel {
    KINDERGARTEN(null, ESTABLISHMENT_TEACHERS_PER_CLASS_KINDERGARTEN, null),
    PRIMARY(ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY, ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY,
            ESTABLISHMENT_WEEKLY_LESSONS_PRIMARY),
    JUNIOR(ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR, ESTABLISHMENT_TEACHERS_PER_CLASS_JUNIOR,
            ESTABLISHMENT_WEEKLY_LESSONS_JUNIOR);

    private static final int LAST_PRIMARY_GRADE = 6;

    private final PolicyKey<BigDecimal> pupilsPerStaff;
    private final PolicyKey<BigDecimal> teachersPerClass;
    private final PolicyKey<Map<String, BigDecimal>> weeklyLessons;

    GradeLevel(PolicyKey<BigDecimal> pupilsPerStaff, PolicyKey<BigDecimal> teachersPerClass,
            PolicyKey<Map<String, BigDecimal>> weeklyLessons) {
        this.pupilsPerStaff = pupilsPerStaff;
        this.teachersPerClass = teachersPerClass;
        this.weeklyLessons = weeklyLessons;
    }

    /**
     * How many pupils a school has of each level that it teaches; empty where a school of nine years does
     * not state every grade, so that nobody knows.
     */
    static Optional<Map<GradeLevel, Integer>> pupils(Stage stage, Enrolment enrolment) {
        return switch (stage) {
            case KINDERGARTEN -> Optional.of(Map.of(KINDERGARTEN, enrolment.pupils()));
            case TEACHING_POINT, PRIMARY -> Optional.of(Map.of(PRIMARY, enrolment.pupils()));
            case JUNIOR -> Optional.of(Map.of(JUNIOR, enrolment.pupils()));
            case NINE_YEAR -> enrolment.grades().isWhole(stage)
                    ? Optional.of(byGrade(enrolment)) : Optional.empty();
        };
    }

    private static Map<GradeLevel, Integer> byGrade(Enrolment enrolment) {
        var pupils = new EnumMap<GradeLevel, Integer>(GradeLevel.class);
        enrolment.grades().pupils().forEach((grade, number) -> pupils.merge(
                grade <= LAST_PRIMARY_GRADE ? PRIMARY : JUNIOR, number, Integer::sum));
        return pupils;
    }

    Optional<PolicyKey<BigDecimal>> pupilsPerStaff() {
        return Optional.ofNullable(pupilsPerStaff);
    }

    PolicyKey<BigDecimal> teachersPerClass() {
        return teachersPerClass;
    }

    Optional<PolicyKey<Map<String, BigDecimal>>> weeklyLessons() {
        return Optional.ofNullable(weeklyLessons);
    }
}
