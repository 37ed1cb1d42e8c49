/**
 * The one-machine edition: {@code portal.jar} starts a PostgreSQL of its own under a data folder,
 * then Payara Micro with the portal's WAR, and stops both in turn.
 *
 * <p>Begin with {@link portal.launcher.Main}; {@link portal.launcher.Server} shows the order of a
 * start, {@link portal.launcher.Backup} and {@link portal.launcher.Restore} how a folder is copied
 * and made again. They stay in this package because all of it is about one folder, its lock, its
 * secrets and its database, which nobody else may touch.
 *
 * <p>Not here: anything of the domain. Commands that work without a server load it from the WAR in
 * a class loader of their own ({@link portal.launcher.OfflineCommands}), so that the launcher's
 * libraries and the portal's never meet.
 */
package portal.launcher;
