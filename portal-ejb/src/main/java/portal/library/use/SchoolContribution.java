package portal.library.use;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.Optional;

/** What a school has contributed. @param code null for the bureau */
public record SchoolContribution(String code, String school, Contribution counted) {

    static final Comparator<SchoolContribution> MOST_TAUGHT_FIRST =
            comparing((SchoolContribution one) -> one.counted().taughtElsewhere()).reversed()
                    .thenComparing(comparing(
                            (SchoolContribution one) -> one.counted().contributed()).reversed())
                    .thenComparing(SchoolContribution::code, nullsFirst(naturalOrder()));

    static SchoolContribution of(Optional<ContributionRows.School> school, Contribution counted) {
        return new SchoolContribution(school.map(ContributionRows.School::code).orElse(null),
                school.map(ContributionRows.School::name).orElse(""), counted);
    }
}
