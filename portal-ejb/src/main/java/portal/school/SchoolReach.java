package portal.school;

import static portal.tenancy.FigureReach.Whom.BUREAU;
import static portal.tenancy.FigureReach.Whom.DEPUTY_PRINCIPALS;
import static portal.tenancy.FigureReach.Whom.MENTORSHIPS;
import static portal.tenancy.FigureReach.Whom.PRINCIPALS;
import static portal.tenancy.FigureReach.Whom.PUPILS;
import static portal.tenancy.FigureReach.Whom.RECIPIENTS;
import static portal.tenancy.FigureReach.Whom.RURAL_SCHOOLS;
import static portal.tenancy.FigureReach.Whom.SCHOOLS;
import static portal.tenancy.FigureReach.Whom.SUPPORTERS;
import static portal.tenancy.FigureReach.Whom.SUPPORTERS_TEACHERS;
import static portal.tenancy.FigureReach.Whom.TEACHERS;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import portal.tenancy.FigureReach;
import portal.tenancy.PolicyKey;

/**
 * Whom a figure speaks of, counted from the county's registry: the schools of a role with their
 * teachers and pupils. Those whom the registry does not keep are named and not counted.
 */
@Dependent
class SchoolReach implements FigureReach {

    /** As many names as one reads at a look. */
    private static final int NAMED = 60;

    private static final Set<SupportRole> ALL = EnumSet.allOf(SupportRole.class);
    private static final Set<SupportRole> PAIRED =
            EnumSet.of(SupportRole.SUPPORTER, SupportRole.RECIPIENT);
    private static final Set<Setting> ANYWHERE = EnumSet.allOf(Setting.class);
    private static final Set<Setting> COUNTRY = EnumSet.of(Setting.RURAL, Setting.MOUNTAIN);

    /** By the beginning of the key; the longest that fits says whom. */
    private static final Map<String, List<Whom>> BY_KEY = Map.ofEntries(
            Map.entry("pairing.", List.of(SUPPORTERS, RECIPIENTS)),
            Map.entry("rotation.", List.of(SUPPORTERS, RECIPIENTS)),
            Map.entry("rotation.supporter.", List.of(SUPPORTERS, SUPPORTERS_TEACHERS)),
            Map.entry("rotation.recipient-dispatch.", List.of(RECIPIENTS)),
            Map.entry("rotation.county.", List.of(TEACHERS)),
            Map.entry("activity.", List.of(SUPPORTERS, RECIPIENTS)),
            Map.entry("activity.recipient-visits.", List.of(RECIPIENTS)),
            Map.entry("assessment.", List.of(SUPPORTERS, RECIPIENTS)),
            Map.entry("assessment.principal.", List.of(PRINCIPALS)),
            Map.entry("assessment.teacher.", List.of(TEACHERS)),
            Map.entry("mentorship.", List.of(MENTORSHIPS, TEACHERS)),
            Map.entry("buddy.", List.of(PUPILS)),
            Map.entry("care-pairing.", List.of(PUPILS)),
            Map.entry("career.", List.of(TEACHERS)),
            Map.entry("career.principal.", List.of(PRINCIPALS)),
            Map.entry("career.deputy.", List.of(DEPUTY_PRINCIPALS)),
            Map.entry("establishment.", List.of(SCHOOLS)),
            Map.entry("network.", List.of(SCHOOLS)),
            Map.entry("library.", List.of(SCHOOLS)),
            Map.entry("school.new-graduates.", List.of(RURAL_SCHOOLS)),
            Map.entry("school.entry-qualification", List.of(TEACHERS)),
            Map.entry("training.", List.of(TEACHERS)),
            Map.entry("donation.", List.of(SUPPORTERS, RECIPIENTS)),
            Map.entry("funds.", List.of(BUREAU, SCHOOLS)),
            Map.entry("commendation.", List.of(TEACHERS)));

    @Inject
    Schools schools;

    @Override
    public List<Touched> touchedBy(PolicyKey<?> key) {
        return whom(key.code()).stream().map(this::touched).toList();
    }

    static List<Whom> whom(String code) {
        return BY_KEY.keySet().stream()
                .filter(code::startsWith)
                .reduce((one, other) -> one.length() > other.length() ? one : other)
                .map(BY_KEY::get)
                .orElse(List.of());
    }

    private Touched touched(Whom whom) {
        return switch (whom) {
            case SCHOOLS -> named(whom, ALL, ANYWHERE);
            case SUPPORTERS -> named(whom, EnumSet.of(SupportRole.SUPPORTER), ANYWHERE);
            case RECIPIENTS -> named(whom, EnumSet.of(SupportRole.RECIPIENT), ANYWHERE);
            case RURAL_SCHOOLS -> named(whom, ALL, COUNTRY);
            case TEACHERS -> summed(whom, ALL, School::getFullTimeTeachers);
            case SUPPORTERS_TEACHERS -> summed(
                    whom, EnumSet.of(SupportRole.SUPPORTER), School::getFullTimeTeachers);
            case PUPILS -> summed(whom, PAIRED, School::getPupils);
            case MENTORSHIPS, PRINCIPALS, DEPUTY_PRINCIPALS, BUREAU -> Touched.uncounted(whom);
        };
    }

    private Touched named(Whom whom, Set<SupportRole> roles, Set<Setting> settings) {
        var those = schools.of(roles, settings);
        return new Touched(whom, OptionalLong.of(those.size()),
                those.stream().limit(NAMED).map(School::getName).toList());
    }

    /** Schools that have not stated a number count for nothing; nobody guesses it. */
    private Touched summed(Whom whom, Set<SupportRole> roles, Function<School, Integer> number) {
        return new Touched(whom, OptionalLong.of(schools.of(roles, ANYWHERE).stream()
                .map(number).filter(Objects::nonNull).mapToLong(Integer::longValue).sum()),
                List.of());
    }
}
