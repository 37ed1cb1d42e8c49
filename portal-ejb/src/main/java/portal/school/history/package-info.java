/**
 * The dated history (变更记录) of the county's registers: what was stated of a school or a teacher, what
 * is, who changed it and why.
 *
 * <p>Begin with {@link portal.school.history.RegisterChanges}: whoever changes a record of a register
 * writes through it, one or a hundred thousand alike, in the transaction of the change itself.
 *
 * <p>Not here: who may change what (the registers' own services), and the audit, which tells deeds and
 * not figures ({@code portal.audit}).
 */
package portal.school.history;
