package portal.school;

/**
 * Told within the transaction that undoes a merge, once both entries are there again.
 *
 * @param kept the id of the entry that had stayed
 * @param back the id of the one that is back
 */
public record SchoolsParted(long kept, long back) {}
