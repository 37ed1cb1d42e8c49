/**
 * The one-machine edition: {@code portal.jar} starts a PostgreSQL of its own under a data folder,
 * then Payara Micro with the portal's WAR, and stops both in turn.
 *
 * <p>Begin with {@link portal.launcher.Main}; {@link portal.launcher.Server} shows the order of a
 * start.
 *
 * <p>Not here: anything of the domain. Commands that work without a server load it from the WAR in
 * a class loader of their own ({@link portal.launcher.OfflineCommands}), so that the launcher's
 * libraries and the portal's never meet.
 */
package portal.launcher;
