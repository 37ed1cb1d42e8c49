package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import portal.calendar.SchoolYear;
import portal.tenancy.TenantSql;

/**
 * With whom a school is paired by the plan in force, and with whom it is bundled: those with whom it
 * shares what it does not share with the county.
 */
@Dependent
public class PartnerSchools {

    @Inject
    TenantSql sql;

    /** The ids of the partners of a school; none where it has no pair this year. */
    public Set<Long> of(long school) {
        return Set.copyOf(sql.list(row -> row.getLong(1), """
                with in_force as (
                    select id from cycle
                    where published_on is not null and ? between school_year and school_year + years - 1
                    order by school_year desc limit 1),
                own as (
                    select supporter_id, recipient_id, bundle_id from pairing
                    join in_force on in_force.id = cycle_id
                    where supporter_id = ? or recipient_id = ?)
                select supporter_id from own union select recipient_id from own
                union select pairing.recipient_id from own
                    join pairing on pairing.bundle_id = own.bundle_id
                except select ?""", SchoolYear.current(), school, school, school));
    }
}
