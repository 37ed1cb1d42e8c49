package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.tenancy.TenantSql;

/** The county's pairs counted, for its bureau and its inspectors. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR})
public class PairCounting {

    @Inject
    TenantSql sql;

    /** @param schoolYear by its first calendar year */
    public PairCount inForce(int schoolYear) {
        return PairCount.of(sql, schoolYear);
    }
}
