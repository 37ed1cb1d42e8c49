package portal.document.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import portal.NotFound;

/** The lists that capabilities can take in. */
@Dependent
class Lists {

    @Inject
    @Any
    Instance<ListIntake> intakes;

    ListIntake get(String list) {
        return intakes.stream()
                .filter(intake -> intake.list().equals(list))
                .findFirst()
                .orElseThrow(() -> new NotFound("ListIntake"));
    }
}
