package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import portal.tenancy.CountyOpened;

/** Spells the names of schools that an older portal stored, when its data are opened by this one. */
@Dependent
class SchoolSpelling {

    @Inject
    Schools schools;

    void opened(@Observes(during = TransactionPhase.IN_PROGRESS) CountyOpened county) {
        schools.unspelled().forEach(School::spell);
    }
}
