package portal.province;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import portal.calendar.SchoolYear;
import portal.pairing.PlanPublished;
import portal.school.SchoolsChanged;
import portal.tenancy.CountyOpened;
import portal.tenancy.CountyRenamed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;
import portal.tenancy.Tenants;

/**
 * Writes the county's own row for the province, in the transaction that changed what it counts. The
 * county's role may write these figures and cannot read them back.
 */
@Dependent
class CountyReporting {

    @Inject
    TenantSql sql;

    @Inject
    EntityManager entities;

    @Inject
    CurrentTenant tenant;

    @Inject
    Tenants tenants;

    /** So that the province sees a county that has not begun. */
    void opened(@Observes(during = TransactionPhase.IN_PROGRESS) CountyOpened county) {
        report(SchoolYear.current());
    }

    void renamed(@Observes(during = TransactionPhase.IN_PROGRESS) CountyRenamed county) {
        report(SchoolYear.current());
    }

    void schoolsChanged(@Observes(during = TransactionPhase.IN_PROGRESS) SchoolsChanged change) {
        report(SchoolYear.current());
    }

    void planPublished(@Observes(during = TransactionPhase.IN_PROGRESS) PlanPublished plan) {
        report(plan.schoolYear());
    }

    /**
     * Flushes first: SQL counts what is written, not what the transaction is about to write. The
     * figures are handed back as parameters, because naming {@code excluded} would need the right
     * to read them.
     */
    private void report(int schoolYear) {
        entities.flush();
        var counts = sql.list(
                row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)), """
                select count(*),
                    count(*) filter (where support_role = 'SUPPORTER'),
                    count(*) filter (where support_role = 'RECIPIENT'),
                    (select count(*) from pairing join cycle on cycle.id = pairing.cycle_id
                     where cycle.school_year = ?)
                from school""", schoolYear).get(0);
        String county = tenant.code();
        String name = tenants.name(county);
        sql.update("""
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name,
                        schools, supporters, recipients, pairs)
                values (?, left(?, 2), ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, school_year) do update set
                    county_name = ?, schools = ?, supporters = ?, recipients = ?, pairs = ?,
                    as_of = now()""",
                county, county, schoolYear, name,
                counts.schools(), counts.supporters(), counts.recipients(), counts.pairs(),
                name, counts.schools(), counts.supporters(), counts.recipients(), counts.pairs());
    }

    /** What one query counts. */
    private record Counts(int schools, int supporters, int recipients, int pairs) {}
}
