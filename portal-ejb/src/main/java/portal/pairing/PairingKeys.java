package portal.pairing;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import portal.tenancy.DatedPhase;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/** What a county may set for pairing schools: agreements, phases, plans (结对). */
@Dependent
public class PairingKeys implements PolicyKeys {

    /** A time that a development plan looks ahead to. */
    public enum PlanHorizon { LONG, MEDIUM, NEAR }

    /** A stage of a pairing programme. */
    public enum Phase { MOBILISE, CARRY_OUT, SUM_UP }

    static final PolicyKey<Integer> AGREEMENT_YEARS =
            PolicyKey.count("pairing.agreement.years", "years");

    static final PolicyKey<List<DatedPhase<Phase>>> PHASES =
            PolicyKey.phases("pairing.phases", Phase.class);

    static final PolicyKey<Integer> MILESTONES =
            PolicyKey.count("pairing.milestones", "steps");

    static final PolicyKey<Boolean> BASELINE_SURVEY_REQUIRED =
            PolicyKey.yesNo("pairing.baseline-survey.required");

    static final PolicyKey<Integer> PLAN_MIN_PER_YEAR =
            PolicyKey.count("pairing.plan.min-per-year", "plans");

    static final PolicyKey<Integer> DEVELOPMENT_PLAN_MIN_PER_YEAR =
            PolicyKey.count("pairing.development-plan.min-per-year", "plans");

    static final PolicyKey<List<PlanHorizon>> DEVELOPMENT_PLAN_HORIZONS =
            PolicyKey.list("pairing.development-plan.horizons", PlanHorizon.class);

    static final PolicyKey<Boolean> TEACHER_DEVELOPMENT_PLAN_REQUIRED =
            PolicyKey.yesNo("pairing.teacher-development-plan.required");

    static final PolicyKey<Boolean> CROSS_COUNTY =
            PolicyKey.yesNo("pairing.cross-county");

    static final PolicyKey<Boolean> EXTERNAL_SUPPORTERS =
            PolicyKey.yesNo("pairing.external-supporters");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(
                AGREEMENT_YEARS,
                PHASES,
                MILESTONES,
                BASELINE_SURVEY_REQUIRED,
                PLAN_MIN_PER_YEAR,
                DEVELOPMENT_PLAN_MIN_PER_YEAR,
                DEVELOPMENT_PLAN_HORIZONS,
                TEACHER_DEVELOPMENT_PLAN_REQUIRED,
                CROSS_COUNTY,
                EXTERNAL_SUPPORTERS);
    }
}
