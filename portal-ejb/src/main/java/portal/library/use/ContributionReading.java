package portal.library.use;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.identity.CurrentCaller;
import portal.library.ResourceAccess;
import portal.library.Resources;
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

    /** What the caller brought. */
    public Sheet own(int year) {
        return Sheet.of(rows.madeBy(caller.get().getName(), year));
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
        if (isOfCounty() && code != null) {
            return Sheet.of(rows.ofSchool(code, year));
        }
        var own = rows.codeOf(caller.get().school().orElseThrow(() -> new NotFound("School")));
        if (!isOfSchool() || code != null && !code.equals(own)) {
            throw new NotFound("School");
        }
        return Sheet.of(rows.ofSchool(own, year));
    }

    /** All schools that contributed anything, the bureau among them. */
    @RolesAllowed(BUREAU_OFFICER)
    public List<SchoolContribution> ofCounty(int year) {
        return rows.ofCounty(year);
    }

    /** What the bureau itself brought. */
    @RolesAllowed(BUREAU_OFFICER)
    public Sheet ofBureau(int year) {
        return Sheet.of(rows.ofBureau(year));
    }

    /** What the numbers of one resource rest on, for those who keep it and the bureau's officers. */
    public ContributionEvidence evidence(long id, int year) {
        var resource = resources.get(id);
        if (!access.keeps(resource) && !(isOfCounty() && resource.hasLeftItsSchool())) {
            throw new NotFound("Resource");
        }
        return new ContributionEvidence(id, resource.getTitle(),
                uses.taughtWith(id).stream()
                        .filter(Taught::elsewhere)
                        .filter(one -> SchoolYear.of(one.told().on()) == year)
                        .toList(),
                rows.copies(id, year), rows.takings(id, year));
    }
}
