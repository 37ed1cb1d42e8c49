package portal.pairing;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.identity.OpenMatter;
import portal.identity.OpenMatters;
import portal.identity.Post;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantSql;

/**
 * What pairing leaves open for a post: of the bureau, cycles that nobody has published yet, and a school
 * year for which nobody has begun one although there are schools to support; of a principal, that the
 * school has partners and nobody whom they could call.
 */
@Dependent
class PairingMatters implements OpenMatters {

    @Inject
    Cycles cycles;

    @Inject
    TenantSql sql;

    @Override
    public List<OpenMatter> of(Post post) {
        if (post.role().equals(PRINCIPAL) && post.school() != null) {
            return nobodyToCall(post.school(), SchoolYear.current());
        }
        if (!post.role().equals(BUREAU_OFFICER)) {
            return List.of();
        }
        var all = cycles.newestFirst();
        return Stream.concat(
                        all.stream().filter(Cycle::isDraft).map(this::draft),
                        notBegun(all, SchoolYear.current()).stream())
                .toList();
    }

    private List<OpenMatter> notBegun(List<Cycle> all, int schoolYear) {
        boolean planned = all.stream().anyMatch(cycle -> cycle.lastsIn(schoolYear));
        if (planned || sql.list(row -> true,
                "select from school where support_role = 'RECIPIENT' limit 1").isEmpty()) {
            return List.of();
        }
        return List.of(new OpenMatter("pairing.no-cycle",
                List.of(String.valueOf(schoolYear), String.valueOf(schoolYear + 1)), null,
                "/pairing/allocation.xhtml"));
    }

    /** The school has partners by the plan in force, and has named nobody whom they could call. */
    private List<OpenMatter> nobodyToCall(long school, int schoolYear) {
        return sql.list(row -> new OpenMatter("pairing.no-contact", List.of(row.getString(1)), null,
                "/school/contacts.xhtml"), """
                select count(*) from pairing
                where ? in (supporter_id, recipient_id)
                    and cycle_id = (
                        select id from cycle
                        where published_on is not null
                            and ? between school_year and school_year + years - 1
                        order by school_year desc limit 1)
                    and not exists (select from school_contact where school_id = ?)
                having count(*) > 0""",
                school, schoolYear, school);
    }

    private OpenMatter draft(Cycle cycle) {
        var figures = List.of(cycle.getName(), String.valueOf(cycle.getSchoolYear()));
        var desk = "/pairing/allocation.xhtml?year=" + cycle.getSchoolYear();
        return Optional.ofNullable(cycle.getPosedAt())
                .map(posed -> new OpenMatter("pairing.cycle-solved", figures,
                        posed.atZoneSameInstant(NationalTime.ZONE).toLocalDate(), desk))
                .orElseGet(() -> new OpenMatter("pairing.cycle-unsolved", figures, null, desk));
    }
}
