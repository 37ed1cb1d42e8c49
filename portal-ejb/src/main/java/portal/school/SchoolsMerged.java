package portal.school;

/**
 * Told within the transaction that makes two entries of the register one, before the one goes: whoever
 * keeps records of schools moves them, or refuses.
 *
 * @param kept the id of the entry that stays
 * @param gone the id of the one that goes
 */
public record SchoolsMerged(long kept, long gone) {}
