package portal.tenancy;

/**
 * Told within the county's own transaction each time the portal's start has brought its folder into
 * force.
 */
public record CountyOpened() {}
