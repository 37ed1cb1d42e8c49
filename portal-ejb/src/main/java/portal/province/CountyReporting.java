package portal.province;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.stream.IntStream;
import portal.calendar.SchoolYear;
import portal.pairing.CycleSettings;
import portal.pairing.PlanPublished;
import portal.pairing.PlanWithdrawn;
import portal.school.SchoolsChanged;
import portal.school.history.RegisterChanged;
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
    CurrentTenant tenant;

    @Inject
    Tenants tenants;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** So that the province sees a county that has not begun. */
    void opened(@Observes(during = TransactionPhase.IN_PROGRESS) CountyOpened county) {
        due(SchoolYear.current());
    }

    void renamed(@Observes(during = TransactionPhase.IN_PROGRESS) CountyRenamed county) {
        due(SchoolYear.current());
    }

    void schoolsChanged(@Observes(during = TransactionPhase.IN_PROGRESS) SchoolsChanged change) {
        due(SchoolYear.current());
    }

    /** Of schools and of teachers, whoever changed them. */
    void registerChanged(@Observes(during = TransactionPhase.IN_PROGRESS) RegisterChanged change) {
        due(SchoolYear.current());
    }

    void planPublished(@Observes(during = TransactionPhase.IN_PROGRESS) PlanPublished plan) {
        refresh(plan.schoolYear());
    }

    /** Its pairs go after this is told, and are counted after they went. */
    void planWithdrawn(@Observes(during = TransactionPhase.IN_PROGRESS) PlanWithdrawn plan) {
        refresh(plan.schoolYear());
    }

    /**
     * Counts the year again, and each after it up to this one into which a plan of that year may
     * reach: what was published or withdrawn may be in force in all of them.
     *
     * @param schoolYear by its first calendar year
     */
    void refresh(int schoolYear) {
        reached(schoolYear, SchoolYear.current()).forEach(this::due);
    }

    static IntStream reached(int schoolYear, int current) {
        int last = Math.min(schoolYear + CycleSettings.MOST_YEARS - 1, current);
        return IntStream.rangeClosed(schoolYear, Math.max(schoolYear, last));
    }

    /**
     * Counts once, before the transaction ends, however much it changes. A failure undoes the
     * transaction: the province would read figures of another state than the county's own.
     *
     * <p>Interposed synchronizations come after the one by which entities are written: SQL counts
     * what stands there by then, and a flush of its own would write every new entity twice.
     */
    private void due(int schoolYear) {
        String key = CountyReporting.class.getName() + schoolYear;
        if (transaction.getResource(key) == null) {
            transaction.putResource(key, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    report(schoolYear);
                }

                @Override
                public void afterCompletion(int status) {
                    // What was counted stands or falls with the transaction.
                }
            });
        }
    }

    /** What the schools of a year that is over were told to be stays as it was told. */
    private void report(int schoolYear) {
        String county = tenant.code();
        var count = new CountyCount(sql);
        if (schoolYear < SchoolYear.current() && count.isWritten(schoolYear)) {
            count.writePairs(county, schoolYear);
        } else {
            count.write(county, tenants.name(county), schoolYear);
        }
    }
}
