/**
 * The county's shared library (资源库): lessons that a school brings, describes and shares, and that
 * teachers elsewhere find, see and teach.
 *
 * <p>Begin with {@link portal.library.Resource}, which is described once and stands in versions, each
 * with its files; which of them somebody reads, {@link portal.library.ResourceAccess} decides from how
 * far each was shared. {@link portal.library.Contributing} makes and describes, {@link
 * portal.library.Sharing} gives to others, {@link portal.library.Reviewing} is the bureau's look at what
 * is to leave the pair, and {@link portal.library.LibraryReading} is how everybody reads.
 *
 * <p>What goes beyond the county is copied by {@code portal.library.catalogue}, which nothing here knows.
 *
 * <p>Not here: where bytes lie and what a file is ({@code portal.content}).
 */
package portal.library;
