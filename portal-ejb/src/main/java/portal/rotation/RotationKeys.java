package portal.rotation;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/** What a county may set for rotation: who is sent, how many, how long (交流轮岗). */
@Dependent
public class RotationKeys implements PolicyKeys {

    /** A way in which teachers are chosen for posting. */
    public enum SelectionMode { VOLUNTEER, TURN }

    static final PolicyKey<BigDecimal> SUPPORTER_DISPATCH_SHARE_PER_YEAR =
            PolicyKey.share(
                    "rotation.supporter.dispatch-share-per-year", "share-of-full-time-teachers");

    static final PolicyKey<Integer> SUPPORTER_BACKBONE_MIN =
            PolicyKey.count("rotation.supporter.backbone-min", "teachers");

    static final PolicyKey<Boolean> SUPPORTER_DISPATCH_REQUIRED =
            PolicyKey.yesNo("rotation.supporter.dispatch.required");

    static final PolicyKey<Integer> RECIPIENT_DISPATCH_MIN_TEACHERS_PER_TERM =
            PolicyKey.count(
                    "rotation.recipient-dispatch.min-teachers-per-term",
                    "teachers-per-recipient-school");

    static final PolicyKey<Integer> RECIPIENT_DISPATCH_MAX_TEACHERS_PER_TERM =
            PolicyKey.count(
                    "rotation.recipient-dispatch.max-teachers-per-term",
                    "teachers-per-recipient-school");

    static final PolicyKey<Boolean> EXCHANGE_EQUAL_NUMBERS =
            PolicyKey.yesNo("rotation.exchange.equal-numbers");

    static final PolicyKey<Integer> STAY_MIN_DAYS_PER_TERM =
            PolicyKey.count("rotation.stay.min-days-per-term", "calendar-days");

    static final PolicyKey<Integer> EXCHANGE_POST_MIN_DAYS_PER_TERM =
            PolicyKey.count("rotation.exchange-post.min-days-per-term", "calendar-days");

    static final PolicyKey<Integer> BACKBONE_FULL_YEAR_MIN_PER_TERM =
            PolicyKey.count("rotation.backbone-full-year.min-per-term", "teachers");

    static final PolicyKey<Integer> POSTING_MIN_YEARS =
            PolicyKey.count("rotation.posting.min-years", "years");

    static final PolicyKey<Boolean> POSTING_KEEPS_PAY_AND_POST =
            PolicyKey.yesNo("rotation.posting.keeps-pay-and-post");

    static final PolicyKey<Integer> MANAGER_SECONDMENT_MIN_PER_TERM =
            PolicyKey.count("rotation.manager-secondment.min-per-term", "managers");

    static final PolicyKey<Integer> SHADOWING_MIN_ATTENDANCES_PER_YEAR =
            PolicyKey.count("rotation.shadowing.min-attendances-per-year", "attendances");

    static final PolicyKey<Integer> RESIDENCY_DAYS =
            PolicyKey.count("rotation.residency.days", "days");

    static final PolicyKey<List<SelectionMode>> SELECTION_MODES =
            PolicyKey.list("rotation.selection.modes", SelectionMode.class);

    static final PolicyKey<Boolean> TURN_EVERYONE_ONCE =
            PolicyKey.yesNo("rotation.turn.everyone-once");

    static final PolicyKey<Integer> APPRAISAL_EXCHANGE_MIN_PER_TERM =
            PolicyKey.count("rotation.appraisal.exchange.min-per-term", "times");

    static final PolicyKey<Boolean> APPRAISAL_RULES_REQUIRED =
            PolicyKey.yesNo("rotation.appraisal.rules.required");

    static final PolicyKey<BigDecimal> COUNTY_MIN_SHARE_OF_ELIGIBLE =
            PolicyKey.share("rotation.county.min-share-of-eligible", "share-of-eligible-teachers");

    static final PolicyKey<BigDecimal> COUNTY_BACKBONE_SHARE =
            PolicyKey.share("rotation.county.backbone-share", "share-of-rotated-teachers");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                SUPPORTER_DISPATCH_SHARE_PER_YEAR,
                SUPPORTER_BACKBONE_MIN,
                SUPPORTER_DISPATCH_REQUIRED,
                RECIPIENT_DISPATCH_MIN_TEACHERS_PER_TERM,
                RECIPIENT_DISPATCH_MAX_TEACHERS_PER_TERM,
                EXCHANGE_EQUAL_NUMBERS,
                STAY_MIN_DAYS_PER_TERM,
                EXCHANGE_POST_MIN_DAYS_PER_TERM,
                BACKBONE_FULL_YEAR_MIN_PER_TERM,
                POSTING_MIN_YEARS,
                POSTING_KEEPS_PAY_AND_POST,
                MANAGER_SECONDMENT_MIN_PER_TERM,
                SHADOWING_MIN_ATTENDANCES_PER_YEAR,
                RESIDENCY_DAYS,
                SELECTION_MODES,
                TURN_EVERYONE_ONCE,
                APPRAISAL_EXCHANGE_MIN_PER_TERM,
                APPRAISAL_RULES_REQUIRED,
                COUNTY_MIN_SHARE_OF_ELIGIBLE,
                COUNTY_BACKBONE_SHARE);
    }
}
