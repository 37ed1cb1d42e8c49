package portal.mentoring;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/** What a county may set for mentorship, pupil buddies and pupil care pairing (师徒结对、手拉手). */
@Dependent
public class MentoringKeys implements PolicyKeys {

    /** A kind of teacher who may be a mentor. */
    public enum MentorKind { SUBJECT_LEADER, BACKBONE, VETERAN }

    /** A kind of teacher who may be a mentee. */
    public enum MenteeKind { YOUNG, NEW }

    /** A level below the school at which the schools pair. */
    public enum Scope {
        TEACHER,
        SUBJECT_GROUP,
        CLASS_TEACHER,
        MANAGEMENT,
        RECORDS,
        LOGISTICS,
        HEALTH
    }

    /** A lesson for which a mentee is coached. */
    public enum CoachedLesson { FIRST_MEETING, REPORT_BACK, PUBLIC }

    /** A term of a mentorship. */
    public enum ResearchTerm { TERM_1, TERM_2 }

    /** What a mentee does in research. */
    public enum ResearchStep { TAKES_PART, OWN_SCHOOL_PROJECT }

    /** The year by which a stage is reached. */
    public enum StageYear { YEAR_1, YEAR_2, YEAR_3, YEAR_4, YEAR_5 }

    /** A stage of a young teacher's growth. */
    public enum Stage { QUALIFIED, COMPETENT, ACCOMPLISHED }

    /** One of the three ones of pupil buddies (三个一). */
    public enum One { FRIEND, LETTER, GIFT }

    static final PolicyKey<Integer> ELIGIBILITY_MENTOR_MIN_YEARS =
            PolicyKey.count("mentorship.eligibility.mentor-min-years", "years");

    static final PolicyKey<Integer> ELIGIBILITY_MENTEE_UNDER_YEARS =
            PolicyKey.count("mentorship.eligibility.mentee-under-years", "years");

    static final PolicyKey<Integer> ELIGIBILITY_MENTEE_MAX_YEARS =
            PolicyKey.count("mentorship.eligibility.mentee-max-years", "years");

    static final PolicyKey<List<MentorKind>> ELIGIBILITY_MENTOR_KINDS =
            PolicyKey.list("mentorship.eligibility.mentor-kinds", MentorKind.class);

    static final PolicyKey<List<MenteeKind>> ELIGIBILITY_MENTEE_KINDS =
            PolicyKey.list("mentorship.eligibility.mentee-kinds", MenteeKind.class);

    static final PolicyKey<List<Scope>> SCOPE =
            PolicyKey.list("mentorship.scope", Scope.class);

    static final PolicyKey<Boolean> CROSS_SCHOOL_REQUIRED =
            PolicyKey.yesNo("mentorship.cross-school.required");

    static final PolicyKey<Integer> CROSS_SCHOOL_PLANNED_PER_TERM =
            PolicyKey.count("mentorship.cross-school.planned-per-term", "rounds");

    static final PolicyKey<Integer> PLAN_MIN_PER_TERM =
            PolicyKey.count("mentorship.plan.min-per-term", "plans");

    static final PolicyKey<Integer> CHECKS_MIN_PER_TERM =
            PolicyKey.count("mentorship.checks.min-per-term", "checks");

    static final PolicyKey<Integer> EVALUATION_MIN_PER_TERM =
            PolicyKey.count("mentorship.evaluation.min-per-term", "times");

    static final PolicyKey<List<String>> GATES =
            PolicyKey.codes("mentorship.gates");

    static final PolicyKey<Boolean> SHARED_HONOURS =
            PolicyKey.yesNo("mentorship.shared-honours");

    static final PolicyKey<Boolean> DOSSIER_REQUIRED =
            PolicyKey.yesNo("mentorship.dossier.required");

    static final PolicyKey<Boolean> FUNDED_FROM_TRAINING_BUDGET =
            PolicyKey.yesNo("mentorship.funded-from-training-budget");

    static final PolicyKey<Boolean> IMPROVEMENT_AGREEMENT =
            PolicyKey.yesNo("mentorship.improvement-agreement");

    static final PolicyKey<Integer> MENTOR_OBSERVES_MIN_PER_WEEK =
            PolicyKey.count("mentorship.mentor-observes.min-per-week", "lessons");

    static final PolicyKey<Integer> MENTOR_OBSERVES_MIN_PER_TERM =
            PolicyKey.count("mentorship.mentor-observes.min-per-term", "lessons");

    static final PolicyKey<Integer> MENTEE_OBSERVES_MIN_PER_WEEK =
            PolicyKey.count("mentorship.mentee-observes.min-per-week", "lessons");

    static final PolicyKey<Integer> MENTEE_OBSERVES_MIN_PER_TERM =
            PolicyKey.count("mentorship.mentee-observes.min-per-term", "lessons");

    static final PolicyKey<Integer> MUTUAL_OBSERVATION_ROUNDS_PER_TERM =
            PolicyKey.count("mentorship.mutual-observation.rounds-per-term", "rounds");

    static final PolicyKey<Boolean> OBSERVATION_SIGNED_BY_MENTOR =
            PolicyKey.yesNo("mentorship.observation-signed-by-mentor");

    static final PolicyKey<Integer> OBSERVATION_BOOK_PER_TERM =
            PolicyKey.count("mentorship.observation-book.per-term", "books");

    static final PolicyKey<Integer> MENTOR_DEMONSTRATION_MIN_PER_TERM =
            PolicyKey.count("mentorship.mentor-demonstration.min-per-term", "lessons");

    static final PolicyKey<Integer> MENTEE_PUBLIC_LESSON_MIN_PER_TERM =
            PolicyKey.count("mentorship.mentee-public-lesson.min-per-term", "lessons");

    static final PolicyKey<Integer> MENTEE_REPORT_LESSON_MIN_PER_TERM =
            PolicyKey.count("mentorship.mentee-report-lesson.min-per-term", "lessons");

    static final PolicyKey<List<CoachedLesson>> COACHED_LESSONS =
            PolicyKey.list("mentorship.coached-lessons", CoachedLesson.class);

    static final PolicyKey<Integer> PLAN_CHECK_MIN_PER_MONTH =
            PolicyKey.count("mentorship.plan-check.min-per-month", "checks");

    static final PolicyKey<Integer> ESSAY_MIN_PER_MONTH =
            PolicyKey.count("mentorship.essay.min-per-month", "essays");

    static final PolicyKey<Integer> REFLECTION_PER_TERM =
            PolicyKey.count("mentorship.reflection.per-term", "reflections");

    static final PolicyKey<Integer> CASE_PER_TERM =
            PolicyKey.count("mentorship.case.per-term", "cases");

    static final PolicyKey<Integer> PAPER_PER_TERM =
            PolicyKey.count("mentorship.paper.per-term", "papers");

    static final PolicyKey<Integer> APPRAISAL_MIN_PER_TERM =
            PolicyKey.count("mentorship.appraisal.min-per-term", "appraisals");

    static final PolicyKey<Map<ResearchTerm, ResearchStep>> RESEARCH_STEPS =
            PolicyKey.map("mentorship.research-steps", ResearchTerm.class, ResearchStep.class);

    static final PolicyKey<Map<StageYear, Stage>> STAGES =
            PolicyKey.map("mentorship.stages", StageYear.class, Stage.class);

    static final PolicyKey<Boolean> ETHICS_FAILS =
            PolicyKey.yesNo("mentorship.ethics-fails");

    static final PolicyKey<List<String>> HONOURS =
            PolicyKey.codes("mentorship.honours");

    static final PolicyKey<Integer> BUDDY_PAIRING_PLANNED_PER_TERM =
            PolicyKey.count("buddy.pairing.planned-per-term", "rounds");

    static final PolicyKey<Integer> BUDDY_PLAN_MIN_PER_TERM =
            PolicyKey.count("buddy.plan.min-per-term", "plans");

    static final PolicyKey<Integer> BUDDY_LETTER_MIN_PER_TERM =
            PolicyKey.count("buddy.letter.min-per-term", "each-way-and-pair");

    static final PolicyKey<Integer> BUDDY_BOOK_MIN_PER_TERM =
            PolicyKey.count("buddy.book.min-per-term", "each-way-and-pair");

    static final PolicyKey<Integer> BUDDY_CARD_MIN_PER_TERM =
            PolicyKey.count("buddy.card.min-per-term", "each-way-and-pair");

    static final PolicyKey<Integer> BUDDY_GOOD_DEED_MIN_PER_TERM =
            PolicyKey.count("buddy.good-deed.min-per-term", "each-way-and-pair");

    static final PolicyKey<List<One>> BUDDY_THREE_ONES =
            PolicyKey.list("buddy.three-ones", One.class);

    static final PolicyKey<Integer> BUDDY_PUPILS_PER_SCHOOL =
            PolicyKey.count("buddy.pupils-per-school", "pupils");

    static final PolicyKey<Boolean> CARE_PAIRING_ENABLED =
            PolicyKey.yesNo("care-pairing.enabled");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                ELIGIBILITY_MENTOR_MIN_YEARS,
                ELIGIBILITY_MENTEE_UNDER_YEARS,
                ELIGIBILITY_MENTEE_MAX_YEARS,
                ELIGIBILITY_MENTOR_KINDS,
                ELIGIBILITY_MENTEE_KINDS,
                SCOPE,
                CROSS_SCHOOL_REQUIRED,
                CROSS_SCHOOL_PLANNED_PER_TERM,
                PLAN_MIN_PER_TERM,
                CHECKS_MIN_PER_TERM,
                EVALUATION_MIN_PER_TERM,
                GATES,
                SHARED_HONOURS,
                DOSSIER_REQUIRED,
                FUNDED_FROM_TRAINING_BUDGET,
                IMPROVEMENT_AGREEMENT,
                MENTOR_OBSERVES_MIN_PER_WEEK,
                MENTOR_OBSERVES_MIN_PER_TERM,
                MENTEE_OBSERVES_MIN_PER_WEEK,
                MENTEE_OBSERVES_MIN_PER_TERM,
                MUTUAL_OBSERVATION_ROUNDS_PER_TERM,
                OBSERVATION_SIGNED_BY_MENTOR,
                OBSERVATION_BOOK_PER_TERM,
                MENTOR_DEMONSTRATION_MIN_PER_TERM,
                MENTEE_PUBLIC_LESSON_MIN_PER_TERM,
                MENTEE_REPORT_LESSON_MIN_PER_TERM,
                COACHED_LESSONS,
                PLAN_CHECK_MIN_PER_MONTH,
                ESSAY_MIN_PER_MONTH,
                REFLECTION_PER_TERM,
                CASE_PER_TERM,
                PAPER_PER_TERM,
                APPRAISAL_MIN_PER_TERM,
                RESEARCH_STEPS,
                STAGES,
                ETHICS_FAILS,
                HONOURS,
                BUDDY_PAIRING_PLANNED_PER_TERM,
                BUDDY_PLAN_MIN_PER_TERM,
                BUDDY_LETTER_MIN_PER_TERM,
                BUDDY_BOOK_MIN_PER_TERM,
                BUDDY_CARD_MIN_PER_TERM,
                BUDDY_GOOD_DEED_MIN_PER_TERM,
                BUDDY_THREE_ONES,
                BUDDY_PUPILS_PER_SCHOOL,
                CARE_PAIRING_ENABLED);
    }
}
