/**
 * What becomes of the library's resources (资源使用): who took and taught them, what they say of them, in
 * which folders they keep them, and what their makers have contributed by that.
 *
 * <p>Begin with {@link portal.library.use.Teaching}; {@link portal.library.use.UseReading} is all that a
 * resource's page tells of its use, {@link portal.library.use.Remarking} what others say of it, {@link
 * portal.library.use.Collecting} the folders, and {@link portal.library.use.ContributionReading} what is
 * told of that, each number with the records that it rests on; what is counted, {@link
 * portal.library.use.LibraryMetrics} says.
 *
 * <p>Not here: who reads which resource ({@code portal.library}).
 */
package portal.library.use;
