package portal.audit.chain;

/**
 * The first thing that is wrong with a chain.
 *
 * @param tenant a county's code, or that of the platform
 * @param number the place in the chain; of a row that is in none, its id
 */
public record ChainFault(String tenant, long number, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** The row is not what it was when it was sealed. */
        ROW_CHANGED,
        /** The row is gone, its place in the chain is not. */
        ROW_MISSING,
        /** The place in the chain is gone. */
        SEAL_MISSING,
        /** Two rows have changed places. */
        ORDER_SWAPPED,
        /** The row is as it was, its hash is not. */
        HASH_CHANGED,
        /** The hash is made in a form that this program does not know. */
        FORM_UNKNOWN,
        /** The chain from here back is another one than the portal signed. */
        HEAD_DIFFERS,
        /** A signed end is gone. */
        HEAD_MISSING,
        /** The signature is not of what stands above it. */
        SIGNATURE_WRONG,
        /** The key that is said to have signed is none of the portal's. */
        KEY_UNKNOWN,
        /** The end of the chain is signed by nobody. */
        UNSIGNED_TAIL,
        /** The chain once was longer. */
        TAIL_CUT_OFF,
        /** The chain is another one than the folder or the reader of an export has seen. */
        CHAIN_REPLACED,
        /** A row is in no chain, although it is old enough to be. */
        NOT_SEALED,
        /** Rows were retired before their time. */
        RETIRED_TOO_EARLY,
        /** What was written is no export, or not all of it. */
        FILE_BROKEN
    }
}
