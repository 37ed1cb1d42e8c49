package portal.allocation;

/** A plan that the checker did not find proven; the solver has a fault, and nobody is to see the plan. */
public class PlanRefused extends RuntimeException {

    public PlanRefused(String reason) {
        super(reason);
    }
}
