/**
 * What is to be on record, as services declare it: the deed (操作), who does it, and what a service says
 * of it.
 *
 * <p>Begin with {@link portal.deed.Deed}. This package knows nobody, so that every capability, the
 * locks between the counties included, can say what it does.
 *
 * <p>Not here: how a deed comes on record and how the record is proved unchanged ({@code
 * portal.audit}).
 */
package portal.deed;
