/**
 * Resources taken along where no line reaches (离线资源包): chosen ones packed for a memory stick, with a page
 * that opens from it without a server, and a table in which their use is written down.
 *
 * <p>Begin with {@link portal.library.offline.Packaging}. A job packs ({@link
 * portal.library.offline.PackageWork}); {@link portal.library.offline.PackageWriting} says what is in a
 * package, {@link portal.library.offline.PackageIndex} writes its page.
 *
 * <p>Not here: how the use comes back ({@link portal.library.use.UseReturning}).
 */
package portal.library.offline;
