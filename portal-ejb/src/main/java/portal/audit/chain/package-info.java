/**
 * The proof that nothing on record was changed: the chain of hashes, the signatures that stand for it,
 * and the walk along it that names the first fault.
 *
 * <p>Begin with {@link portal.audit.chain.ChainWalk}; {@code docs/audit.md} says every form to the byte, so that a
 * program of anybody's can check the same. This package needs no container: {@code portal.jar verify-audit}
 * runs it on a data folder and on an exported file, the page of the audit on the running portal.
 *
 * <p>Not here: how deeds come on record, and who may read them ({@code portal.audit}).
 */
package portal.audit.chain;
