package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.activity.ActivityKeys;
import portal.assessment.AssessmentKeys;
import portal.conditions.ConditionsKeys;
import portal.library.LibraryKeys;
import portal.mentoring.MentoringKeys;
import portal.pairing.PairingKeys;
import portal.rotation.RotationKeys;
import portal.tenancy.FigureReach.Whom;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

class SchoolReachTest {

    static final List<PolicyKeys> CAPABILITIES = List.of(
            new ActivityKeys(), new AssessmentKeys(), new ConditionsKeys(), new LibraryKeys(), new MentoringKeys(),
            new PairingKeys(), new RotationKeys(), new SchoolKeys());

    @Test
    void everyFigureSpeaksOfSomebody() {
        assertEquals(List.of(), CAPABILITIES.stream()
                .flatMap(capability -> capability.keys().stream())
                .map(PolicyKey::code)
                .filter(code -> SchoolReach.whom(code).isEmpty())
                .toList());
    }

    @Test
    void theLongestBeginningOfTheKeySaysWhom() {
        assertEquals(List.of(Whom.SUPPORTERS, Whom.SUPPORTERS_TEACHERS),
                SchoolReach.whom("rotation.supporter.dispatch-share-per-year"));
        assertEquals(List.of(Whom.RECIPIENTS),
                SchoolReach.whom("rotation.recipient-dispatch.min-teachers-per-term"));
        assertEquals(List.of(Whom.SUPPORTERS, Whom.RECIPIENTS), SchoolReach.whom("rotation.residency.days"));
    }
}
