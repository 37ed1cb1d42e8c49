package portal.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;

/** Removes slips whose time is over, also where nobody looks at them any more. */
@Singleton
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SlipSweeping {

    @Inject
    KeptSlips slips;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweepHourly() {
        slips.sweep();
    }
}
