package portal.activity;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;
import portal.tenancy.WeeklyRecurrence;

/** What a county may set for joint work: kinds of activities and how often (联合活动). */
@Dependent
public class ActivityKeys implements PolicyKeys {

    /** A medium of an activity's record. */
    public enum RecordMedium { TEXT, PICTURE, VIDEO }

    static final PolicyKey<Integer> JOINT_RESEARCH_MIN_PER_TERM =
            PolicyKey.count("activity.joint-research.min-per-term", "times-per-bundle");

    static final PolicyKey<BigDecimal> RECIPIENT_VISITS_SHARE_PER_TERM =
            PolicyKey.share(
                    "activity.recipient-visits.share-per-term", "share-of-full-time-teachers");

    static final PolicyKey<Integer> RECIPIENT_VISITS_MIN_LESSON_HOURS_PER_TERM =
            PolicyKey.count(
                    "activity.recipient-visits.min-lesson-hours-per-term",
                    "lesson-hours-per-visiting-teacher");

    static final PolicyKey<Integer> SCHEME_MEETING_PLANNED_PER_TERM =
            PolicyKey.count("activity.scheme-meeting.planned-per-term", "meetings");

    static final PolicyKey<Integer> MANAGEMENT_EXCHANGE_PLANNED_PER_TERM =
            PolicyKey.count("activity.management-exchange.planned-per-term", "meetings");

    static final PolicyKey<Integer> LESSON_DELIVERY_PLANNED_PER_TERM =
            PolicyKey.count("activity.lesson-delivery.planned-per-term", "visits");

    static final PolicyKey<Integer> OPEN_DAY_PLANNED_PER_TERM =
            PolicyKey.count("activity.open-day.planned-per-term", "days");

    static final PolicyKey<List<RecordMedium>> RECORD_MEDIA =
            PolicyKey.list("activity.record.media", RecordMedium.class);

    static final PolicyKey<Integer> ACTION_PLAN_MIN_PER_TERM =
            PolicyKey.count("activity.action-plan.min-per-term", "plans");

    static final PolicyKey<Integer> MANAGEMENT_MEETING_MIN_PER_TERM =
            PolicyKey.count("activity.management-meeting.min-per-term", "meetings");

    static final PolicyKey<Integer> FORUM_MIN_PER_YEAR =
            PolicyKey.count("activity.forum.min-per-year", "times");

    static final PolicyKey<Integer> MORAL_EDUCATION_JOINT_PLANNING_MIN_PER_TERM =
            PolicyKey.count("activity.moral-education.joint-planning.min-per-term", "times");

    static final PolicyKey<Integer> CLASS_TEACHER_MEETING_MIN_PER_TERM =
            PolicyKey.count("activity.class-teacher-meeting.min-per-term", "meetings");

    static final PolicyKey<Integer> CLASS_MEETING_OBSERVATION_MIN_PER_TERM =
            PolicyKey.count("activity.class-meeting-observation.min-per-term", "times");

    static final PolicyKey<Integer> MORAL_EDUCATION_SEMINAR_MIN_PER_TERM =
            PolicyKey.count("activity.moral-education-seminar.min-per-term", "meetings");

    static final PolicyKey<Integer> MORAL_EDUCATION_TOPIC_MIN_PER_TERM =
            PolicyKey.count("activity.moral-education-topic.min-per-term", "problems");

    static final PolicyKey<Integer> TEACHING_JOINT_PLANNING_MIN_PER_TERM =
            PolicyKey.count("activity.teaching.joint-planning.min-per-term", "times");

    static final PolicyKey<Integer> TEACHING_WORK_MEETING_MIN_PER_TERM =
            PolicyKey.count("activity.teaching-work-meeting.min-per-term", "meetings");

    static final PolicyKey<Integer> TEACHING_SEMINAR_OR_OBSERVATION_MIN_PER_TERM =
            PolicyKey.count("activity.teaching-seminar-or-observation.min-per-term", "times");

    static final PolicyKey<Integer> QUALITY_ANALYSIS_MIN_PER_TERM =
            PolicyKey.count("activity.quality-analysis.min-per-term", "meetings");

    static final PolicyKey<Integer> TEACHING_SUMMARY_MEETING_MIN_PER_TERM =
            PolicyKey.count("activity.teaching-summary-meeting.min-per-term", "meetings");

    static final PolicyKey<Boolean> LESSONS_OPEN_ANY_TIME =
            PolicyKey.yesNo("activity.lessons-open-any-time");

    static final PolicyKey<Integer> PARTY_BUILDING_MIN_PER_TERM =
            PolicyKey.count("activity.party-building.min-per-term", "times");

    static final PolicyKey<Boolean> UNION_EXCHANGE_REQUIRED =
            PolicyKey.yesNo("activity.union-exchange.required");

    static final PolicyKey<WeeklyRecurrence> COLLECTIVE_PREPARATION_RECURRENCE =
            PolicyKey.recurrence("activity.collective-preparation.recurrence");

    static final PolicyKey<WeeklyRecurrence> SCHOOL_RESEARCH_RECURRENCE =
            PolicyKey.recurrence("activity.school-research.recurrence");

    static final PolicyKey<Integer> COMPETITION_MIN_PER_MONTH =
            PolicyKey.count("activity.competition.min-per-month", "times");

    static final PolicyKey<Boolean> OBSERVATION_VISIT_REQUIRED =
            PolicyKey.yesNo("activity.observation-visit.required");

    static final PolicyKey<Integer> OBSERVATION_DAY_MIN_PER_TERM =
            PolicyKey.count("activity.observation-day.min-per-term", "days");

    static final PolicyKey<Integer> PROJECT_REPORT_MEETING_MIN_PER_TERM =
            PolicyKey.count("activity.project-report-meeting.min-per-term", "meetings");

    static final PolicyKey<Boolean> MANAGEMENT_SHADOWING_REQUIRED =
            PolicyKey.yesNo("activity.management-shadowing.required");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                JOINT_RESEARCH_MIN_PER_TERM,
                RECIPIENT_VISITS_SHARE_PER_TERM,
                RECIPIENT_VISITS_MIN_LESSON_HOURS_PER_TERM,
                SCHEME_MEETING_PLANNED_PER_TERM,
                MANAGEMENT_EXCHANGE_PLANNED_PER_TERM,
                LESSON_DELIVERY_PLANNED_PER_TERM,
                OPEN_DAY_PLANNED_PER_TERM,
                RECORD_MEDIA,
                ACTION_PLAN_MIN_PER_TERM,
                MANAGEMENT_MEETING_MIN_PER_TERM,
                FORUM_MIN_PER_YEAR,
                MORAL_EDUCATION_JOINT_PLANNING_MIN_PER_TERM,
                CLASS_TEACHER_MEETING_MIN_PER_TERM,
                CLASS_MEETING_OBSERVATION_MIN_PER_TERM,
                MORAL_EDUCATION_SEMINAR_MIN_PER_TERM,
                MORAL_EDUCATION_TOPIC_MIN_PER_TERM,
                TEACHING_JOINT_PLANNING_MIN_PER_TERM,
                TEACHING_WORK_MEETING_MIN_PER_TERM,
                TEACHING_SEMINAR_OR_OBSERVATION_MIN_PER_TERM,
                QUALITY_ANALYSIS_MIN_PER_TERM,
                TEACHING_SUMMARY_MEETING_MIN_PER_TERM,
                LESSONS_OPEN_ANY_TIME,
                PARTY_BUILDING_MIN_PER_TERM,
                UNION_EXCHANGE_REQUIRED,
                COLLECTIVE_PREPARATION_RECURRENCE,
                SCHOOL_RESEARCH_RECURRENCE,
                COMPETITION_MIN_PER_MONTH,
                OBSERVATION_VISIT_REQUIRED,
                OBSERVATION_DAY_MIN_PER_TERM,
                PROJECT_REPORT_MEETING_MIN_PER_TERM,
                MANAGEMENT_SHADOWING_REQUIRED);
    }
}
