package portal.province;

import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.util.List;
import javax.sql.DataSource;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.tenancy.CurrentProvince;
import portal.tenancy.Sql;

/**
 * The province's counties side by side: schools and pairs, from aggregates that its role alone can
 * read.
 */
@Stateless
@ExcludeDefaultInterceptors
@RolesAllowed({PROVINCE_OFFICER, PROVINCE_VIEWER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProvinceOverview {

    @Inject
    @OfProvince
    EntityManager entities;

    @Inject
    CurrentProvince province;

    @Inject
    AuditTrail trail;

    @Resource(lookup = "java:app/jdbc/ProvinceDS")
    DataSource database;

    /**
     * What counties told the province: read across counties, and so on record.
     *
     * @param schoolYear by its first calendar year: 2026 is 2026-27
     */
    public List<CountyAggregate> counties(int schoolYear) {
        trail.apart(Entry.done(null, "province.read")
                .on("Province", province.code())
                .with("school-year", schoolYear));
        confine();
        return entities.createNamedQuery("CountyAggregate.ofYear", CountyAggregate.class)
                .setParameter("schoolYear", schoolYear)
                .getResultList();
    }

    /** The school years of which any county has figures, the newest first. */
    public List<Integer> years() {
        confine();
        return entities.createNamedQuery("CountyAggregate.years", Integer.class).getResultList();
    }

    private void confine() {
        new Sql(database).list(
                row -> row.getString(1), "select set_config('app.province', ?, true)",
                province.code());
    }
}
