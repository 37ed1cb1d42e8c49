package portal.library.use;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.identity.CurrentCaller;
import portal.library.ResourceAccess;
import portal.library.Resources;
import portal.metric.Evidence;
import portal.metric.Metric;
import portal.metric.Period;
import portal.tenancy.Within;

/**
 * What was contributed to the library in a school year (资源贡献): a teacher's own, a school's for those who
 * keep its records, the county's by school for its officers; each number with its records.
 */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class ContributionReading {

    private static final Set<String> WHO_KEEP_A_SCHOOLS = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    @Inject
    LibraryMetrics metrics;

    @Inject
    ContributionRows rows;

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    UseRows uses;

    @Inject
    CurrentCaller caller;

    /** The sums and the resources that they come from. */
    public record Sheet(Contribution sum, List<ContributionLine> lines) {

        static Sheet of(List<ContributionLine> lines) {
            return new Sheet(lines.stream().map(ContributionLine::counted)
                    .reduce(Contribution.NONE, Contribution::and), List.copyOf(lines));
        }
    }

    /** A metric's value with the records that it rests on. */
    public record Value(Metric metric, BigDecimal value, List<Evidence> evidence) {}

    /** What the caller brought to the school acted at, or to the bureau. */
    public Sheet own(int year) {
        var by = caller.get();
        return sheet(by.school().orElse(LibraryMetrics.BUREAU), year,
                one -> one.by().equals(by.getName()));
    }

    /** Whether the caller sees those of every school, or of the one acted at. */
    public boolean isOfCounty() {
        return caller.get().getRoles().contains(BUREAU_OFFICER);
    }

    public boolean isOfSchool() {
        return caller.get().getRoles().stream().anyMatch(WHO_KEEP_A_SCHOOLS::contains);
    }

    /** A school's. @param code null for the school acted at */
    public Sheet ofSchool(String code, int year) {
        return sheet(subject(code), year, one -> true);
    }

    /**
     * A metric of a school. @param code null for the school acted at, for an officer what the bureau
     * itself brought
     */
    public Value value(String metric, String code, int year) {
        var of = metrics.metrics().stream()
                .filter(one -> one.code().equals(metric))
                .findFirst()
                .orElseThrow(() -> new NotFound("Metric"));
        var evidence = metrics.evidence(of, subject(code), period(year));
        return new Value(of, BigDecimal.valueOf(evidence.size()), evidence);
    }

    private long subject(String code) {
        if (isOfCounty()) {
            return code == null ? LibraryMetrics.BUREAU
                    : rows.school(code).orElseThrow(() -> new NotFound("School"));
        }
        long own = caller.get().school().orElseThrow(() -> new NotFound("School"));
        if (!isOfSchool() || code != null && !rows.school(code).equals(Optional.of(own))) {
            throw new NotFound("School");
        }
        return own;
    }

    private static Period period(int year) {
        return new Period(SchoolYear.firstDay(year), SchoolYear.lastDay(year));
    }

    private Sheet sheet(long school, int year, Predicate<ContributionRows.Named> those) {
        var period = period(year);
        var contributed = counted(LibraryMetrics.CONTRIBUTED, school, period);
        var taught = counted(LibraryMetrics.TAUGHT_ELSEWHERE, school, period);
        var adapted = counted(LibraryMetrics.ADAPTED, school, period);
        var taken = rows.takenOf(school, year);
        var named = rows.resources(all(contributed, taught, adapted, taken));
        return Sheet.of(named.entrySet().stream()
                .filter(one -> those.test(one.getValue()))
                .sorted(Map.Entry.<Long, ContributionRows.Named>comparingByKey().reversed())
                .map(one -> new ContributionLine(one.getKey(), one.getValue().title(),
                        Contribution.of(one.getKey(), contributed, taught, adapted, taken)))
                .toList());
    }

    /** How many records count for each of the school's resources. */
    private Map<Long, Integer> counted(Metric metric, long school, Period period) {
        return metrics.evidence(metric, school, period).stream()
                .collect(toMap(Evidence::about, one -> 1, Integer::sum));
    }

    @SafeVarargs
    private static Set<Long> all(Map<Long, ?>... counted) {
        return Stream.of(counted).flatMap(one -> one.keySet().stream()).collect(toSet());
    }

    /** All schools that contributed anything, the most taught first; the bureau among them. */
    @RolesAllowed(BUREAU_OFFICER)
    public List<SchoolContribution> ofCounty(int year) {
        var period = period(year);
        var contributed = values(LibraryMetrics.CONTRIBUTED, period);
        var taught = values(LibraryMetrics.TAUGHT_ELSEWHERE, period);
        var adapted = values(LibraryMetrics.ADAPTED, period);
        var taken = rows.takenOfSchools(year);
        var ids = all(contributed, taught, adapted, taken);
        var schools = rows.schools(ids);
        return ids.stream()
                .map(id -> SchoolContribution.of(Optional.ofNullable(schools.get(id)),
                        Contribution.of(id, contributed, taught, adapted, taken)))
                .sorted(SchoolContribution.MOST_TAUGHT_FIRST)
                .toList();
    }

    private Map<Long, Integer> values(Metric metric, Period period) {
        return metrics.values(metric, period).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().intValueExact()));
    }

    /** What the bureau itself brought. */
    @RolesAllowed(BUREAU_OFFICER)
    public Sheet ofBureau(int year) {
        return sheet(LibraryMetrics.BUREAU, year, one -> true);
    }

    /** What the numbers of one resource rest on, for those who keep it and the bureau's officers. */
    public ContributionEvidence evidence(long id, int year) {
        var resource = resources.get(id);
        if (!access.keeps(resource) && !(isOfCounty() && resource.hasLeftItsSchool())) {
            throw new NotFound("Resource");
        }
        var school = resource.getSchool() == null
                ? LibraryMetrics.BUREAU : resource.getSchool().getId();
        var taught = evidence(LibraryMetrics.TAUGHT_ELSEWHERE, school, year, id);
        return new ContributionEvidence(id, resource.getTitle(),
                uses.taughtWith(id).stream().filter(one -> taught.contains(one.id())).toList(),
                rows.copies(evidence(LibraryMetrics.ADAPTED, school, year, id)),
                rows.takings(id, year));
    }

    private Set<Long> evidence(Metric metric, long school, int year, long resource) {
        return metrics.evidence(metric, school, period(year)).stream()
                .filter(one -> one.about() == resource)
                .map(Evidence::id)
                .collect(toSet());
    }
}
