package portal.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every ten seconds, and at the start, what backups were made of this node's data folder: a
 * command that works without the server, or before the schema has a table for it, can only leave
 * word.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupTaking {

    private static final Logger LOG = Logger.getLogger(BackupTaking.class.getName());

    @Inject
    BackupBook book;

    @Inject
    @ConfigProperty(name = "portal.data.dir")
    Optional<String> folder;

    @PostConstruct
    void atTheStart() {
        take();
    }

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        take();
    }

    private void take() {
        try {
            folder.map(Path::of).map(BackupNotes::new).ifPresent(notes -> {
                for (Backup backup : notes.all()) {
                    book.enter(backup);
                    notes.remove(backup);
                }
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "notes of backups could not be taken", failure);
        }
    }
}
