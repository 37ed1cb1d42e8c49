package portal.school;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/**
 * What a county may set for schools and careers: establishment, networks, terms and titles (学校与教师).
 */
@Dependent
public class SchoolKeys implements PolicyKeys {

    /** A kind of school network. */
    public enum NetworkKind { CAMPUS, ZONE, CENTRAL_SCHOOL, ALLIANCE }

    /** A stage whose teachers' qualification is bounded. */
    public enum TaughtStage { PRIMARY, JUNIOR }

    /** A degree of schooling, the lowest first (学历). */
    public enum Qualification { COLLEGE, BACHELOR, MASTER }

    static final PolicyKey<Integer> CAREER_SENIOR_TITLE_RURAL_YEARS =
            PolicyKey.count("career.senior-title.rural-years", "years");

    static final PolicyKey<Integer> CAREER_SENIOR_TITLE_AGE_LIMIT =
            PolicyKey.count("career.senior-title.age-limit", "years");

    static final PolicyKey<Integer> CAREER_APPOINTMENT_YEARS =
            PolicyKey.count("career.appointment.years", "years");

    static final PolicyKey<Integer> CAREER_PRINCIPAL_TERM_YEARS =
            PolicyKey.count("career.principal.term-years", "years");

    static final PolicyKey<Integer> CAREER_PRINCIPAL_MAX_TERMS =
            PolicyKey.count("career.principal.max-terms", "terms");

    static final PolicyKey<Integer> CAREER_DEPUTY_MAX_TERMS =
            PolicyKey.count("career.deputy.max-terms", "terms");

    static final PolicyKey<Integer> CAREER_PRINCIPAL_MAX_AGE_NEW =
            PolicyKey.count("career.principal.max-age-new", "years");

    static final PolicyKey<Integer> CAREER_PRINCIPAL_TRAINING_CYCLE_YEARS =
            PolicyKey.count("career.principal.training-cycle-years", "years");

    static final PolicyKey<Integer> CAREER_REGISTRATION_CYCLE_YEARS =
            PolicyKey.count("career.registration.cycle-years", "years");

    public static final PolicyKey<BigDecimal> ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY =
            PolicyKey.decimal("establishment.pupils-per-staff.primary", "pupils-per-staff-member");

    public static final PolicyKey<BigDecimal> ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR =
            PolicyKey.decimal("establishment.pupils-per-staff.junior", "pupils-per-staff-member");

    public static final PolicyKey<BigDecimal> ESTABLISHMENT_PUPILS_PER_TEACHER =
            PolicyKey.decimal("establishment.pupils-per-teacher", "pupils-per-teacher");

    public static final PolicyKey<Integer> ESTABLISHMENT_MIN_TEACHERS =
            PolicyKey.count("establishment.min-teachers", "teachers");

    public static final PolicyKey<BigDecimal> ESTABLISHMENT_TEACHERS_PER_CLASS_KINDERGARTEN =
            PolicyKey.decimal("establishment.teachers-per-class.kindergarten", "teachers-per-class");

    public static final PolicyKey<BigDecimal> ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY =
            PolicyKey.decimal("establishment.teachers-per-class.primary", "teachers-per-class");

    public static final PolicyKey<BigDecimal> ESTABLISHMENT_TEACHERS_PER_CLASS_JUNIOR =
            PolicyKey.decimal("establishment.teachers-per-class.junior", "teachers-per-class");

    public static final PolicyKey<Map<String, BigDecimal>> ESTABLISHMENT_WEEKLY_LESSONS_PRIMARY =
            PolicyKey.decimals("establishment.weekly-lessons.primary", "lessons-a-week");

    public static final PolicyKey<Map<String, BigDecimal>> ESTABLISHMENT_WEEKLY_LESSONS_JUNIOR =
            PolicyKey.decimals("establishment.weekly-lessons.junior", "lessons-a-week");

    static final PolicyKey<List<NetworkKind>> NETWORK_KINDS =
            PolicyKey.list("network.kinds", NetworkKind.class);

    static final PolicyKey<Integer> NETWORK_ZONES =
            PolicyKey.count("network.zones", "zones");

    static final PolicyKey<Integer> NEW_GRADUATES_MIN_PER_RURAL_SCHOOL =
            PolicyKey.count("school.new-graduates.min-per-rural-school", "teachers");

    static final PolicyKey<Map<TaughtStage, Qualification>> ENTRY_QUALIFICATION =
            PolicyKey.map("school.entry-qualification", TaughtStage.class, Qualification.class);

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                CAREER_SENIOR_TITLE_RURAL_YEARS,
                CAREER_SENIOR_TITLE_AGE_LIMIT,
                CAREER_APPOINTMENT_YEARS,
                CAREER_PRINCIPAL_TERM_YEARS,
                CAREER_PRINCIPAL_MAX_TERMS,
                CAREER_DEPUTY_MAX_TERMS,
                CAREER_PRINCIPAL_MAX_AGE_NEW,
                CAREER_PRINCIPAL_TRAINING_CYCLE_YEARS,
                CAREER_REGISTRATION_CYCLE_YEARS,
                ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY,
                ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR,
                ESTABLISHMENT_PUPILS_PER_TEACHER,
                ESTABLISHMENT_MIN_TEACHERS,
                ESTABLISHMENT_TEACHERS_PER_CLASS_KINDERGARTEN,
                ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY,
                ESTABLISHMENT_TEACHERS_PER_CLASS_JUNIOR,
                ESTABLISHMENT_WEEKLY_LESSONS_PRIMARY,
                ESTABLISHMENT_WEEKLY_LESSONS_JUNIOR,
                NETWORK_KINDS,
                NETWORK_ZONES,
                NEW_GRADUATES_MIN_PER_RURAL_SCHOOL,
                ENTRY_QUALIFICATION);
    }
}
