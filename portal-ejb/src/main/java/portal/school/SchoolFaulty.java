package portal.school;

import java.util.List;
import portal.RuleViolation;
import portal.document.CellFault;

/** What somebody states of a school and cannot be true, with every fault at its column. */
public class SchoolFaulty extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    SchoolFaulty(List<CellFault> faults) {
        super("school.faulty", faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<CellFault> faults() {
        return faults;
    }
}
