/**
 * The reader of one file, in a process of its own (隔离读取): it is started with a file that may be
 * anybody's work, may die of it, and leaves a report.
 *
 * <p>Begin with {@link portal.content.inspection.child.Inspector}. Each kind of file has a reader;
 * what they see goes to {@link portal.content.inspection.child.Report} at once, so that a death
 * loses the rest alone.
 *
 * <p>It ships with its libraries in a folder of its own, and not within the portal: nothing of the
 * portal is here but the names of kinds, findings and properties.
 */
package portal.content.inspection.child;
