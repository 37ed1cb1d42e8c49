package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.school.School;
import portal.school.SchoolsMerged;

/** Holds published plans together: a school that stands in one is not merged away. */
@Dependent
class MergedSchools {

    private static final String BETWEEN = "、";

    @Inject
    Pairings pairings;

    void merged(@Observes(during = TransactionPhase.IN_PROGRESS) SchoolsMerged schools) {
        var pairs = pairings.ofSchool(schools.gone());
        if (!pairs.isEmpty()) {
            var gone = pairs.get(0).getSupporter().getId() == schools.gone()
                    ? pairs.get(0).getSupporter()
                    : pairs.get(0).getRecipient();
            throw new RuleViolation("school.merge-breaks-plan", gone.getName(), pairs.stream()
                    .map(pair -> pair.getSupporter() == gone
                            ? pair.getRecipient()
                            : pair.getSupporter())
                    .map(School::getName)
                    .distinct()
                    .collect(Collectors.joining(BETWEEN)));
        }
    }
}
