package portal.allocation.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is no problem, with everything that is wrong in it. */
public class DocumentFaults extends RuntimeException {

    private final transient List<Fault> faults;

    public DocumentFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
