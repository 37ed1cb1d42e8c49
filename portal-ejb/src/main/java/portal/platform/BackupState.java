package portal.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long ago this portal was backed up.
 *
 * @param last        the newest that somebody made; one before an upgrade lies in the data folder
 *                    itself and does not count
 * @param all         the newest of every kind, the newest first
 * @param remindAfter how old the last may get
 * @param due         whether there is none, or the last is older than that
 * @param folder      this node's data folder
 * @param ownDatabase whether the database is in that folder too
 */
public record BackupState(
        Optional<Backup> last, List<Backup> all, Duration remindAfter, boolean due,
        Optional<Path> folder, boolean ownDatabase) {}
