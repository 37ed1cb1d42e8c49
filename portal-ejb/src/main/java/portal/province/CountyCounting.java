package portal.province;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import portal.calendar.SchoolYear;
import portal.deed.Deed;

/** Counts a county again for its province, with the county entered by name. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountyCounting {

    @Inject
    CountyReporting reporting;

    /** What nobody did stands on no record: the figures say from when they are. */
    @Deed(value = "province.count", onRecord = false)
    public void countThisYear() {
        reporting.refresh(SchoolYear.current());
    }
}
