package portal.audit.chain;

/**
 * A place in a tenant's chain.
 *
 * @param number the first of a chain is 1, and none is left out
 * @param form   the form that the hash is made in
 * @param hash   over the hash before, the number and the row
 * @param line   the row, or null where none is there
 */
public record Link(long number, int form, String hash, Line line) {}
