/**
 * The county pairing portal: strong schools paired with under-resourced ones (结对帮扶), one tenant a
 * county.
 *
 * <p>Every capability has a package of its own below this one; this one holds the two faults that
 * all of them speak, the server's JSON, and nothing else.
 */
package portal;
