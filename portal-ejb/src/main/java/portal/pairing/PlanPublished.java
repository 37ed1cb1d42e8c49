package portal.pairing;

/**
 * Told within the transaction that published a plan.
 *
 * @param schoolYear by its first calendar year
 */
public record PlanPublished(int schoolYear) {}
