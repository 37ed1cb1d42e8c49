package portal.conditions;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/** What a county may set for school conditions: funds, training, donations (办学条件). */
@Dependent
public class ConditionsKeys implements PolicyKeys {

    static final PolicyKey<BigDecimal> FUNDS_TRAINING_MIN_SHARE =
            PolicyKey.share("funds.training.min-share", "share-of-operating-budget");

    static final PolicyKey<BigDecimal> FUNDS_PLANNED_TRAINING =
            PolicyKey.decimal("funds.planned.training", "yuan-per-year");

    static final PolicyKey<BigDecimal> FUNDS_PLANNED_PUPIL_AID =
            PolicyKey.decimal("funds.planned.pupil-aid", "yuan-per-year");

    static final PolicyKey<Integer> TRAINING_SESSIONS_MIN_PER_YEAR =
            PolicyKey.count("training.sessions.min-per-year", "sessions");

    static final PolicyKey<Integer> TRAINING_ATTENDANCES_MIN_PER_YEAR =
            PolicyKey.count("training.attendances.min-per-year", "attendances");

    static final PolicyKey<Integer> TRAINING_PLANNED_ATTENDANCES_PER_YEAR =
            PolicyKey.count("training.planned-attendances-per-year", "attendances");

    static final PolicyKey<Boolean> DONATION_REPLACED_EQUIPMENT =
            PolicyKey.yesNo("donation.replaced-equipment");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                FUNDS_TRAINING_MIN_SHARE,
                FUNDS_PLANNED_TRAINING,
                FUNDS_PLANNED_PUPIL_AID,
                TRAINING_SESSIONS_MIN_PER_YEAR,
                TRAINING_ATTENDANCES_MIN_PER_YEAR,
                TRAINING_PLANNED_ATTENDANCES_PER_YEAR,
                DONATION_REPLACED_EQUIPMENT);
    }
}
