package portal.calendar;

import java.util.List;
import portal.RuleViolation;

/** A draft that is no plan, with everything that is wrong in it. */
public class CalendarFaulty extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient List<DraftFault> faults;

    CalendarFaulty(List<DraftFault> faults) {
        super("calendar.faulty", faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<DraftFault> faults() {
        return faults;
    }
}
