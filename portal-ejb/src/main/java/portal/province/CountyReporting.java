package portal.province;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import portal.pairing.PlanPublished;
import portal.school.SchoolYear;
import portal.school.SchoolsChanged;
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
    CurrentTenant tenant;

    @Inject
    Tenants tenants;

    void schoolsChanged(@Observes(during = TransactionPhase.IN_PROGRESS) SchoolsChanged change) {
        report(SchoolYear.current());
    }

    void planPublished(@Observes(during = TransactionPhase.IN_PROGRESS) PlanPublished plan) {
        report(plan.schoolYear());
    }

    private void report(int schoolYear) {
        sql.update("""
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name, schools, supporters, recipients, pairs)
                select ?, left(?, 2), ?, ?,
                    count(*),
                    count(*) filter (where support_role = 'SUPPORTER'),
                    count(*) filter (where support_role = 'RECIPIENT'),
                    (select count(*) from pairing join cycle on cycle.id = pairing.cycle_id
                     where cycle.school_year = ?)
                from school
                on conflict (tenant_id, school_year) do update set
                    county_name = excluded.county_name,
                    schools = excluded.schools,
                    supporters = excluded.supporters,
                    recipients = excluded.recipients,
                    pairs = excluded.pairs,
                    as_of = excluded.as_of""",
                tenant.code(), tenant.code(), schoolYear, tenants.name(tenant.code()), schoolYear);
    }
}
