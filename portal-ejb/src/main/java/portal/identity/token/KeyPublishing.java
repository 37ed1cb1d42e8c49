package portal.identity.token;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks at the start and once a minute whether the next key is due, and writes the public ones to
 * this node's file.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyPublishing {

    private static final Logger LOG = Logger.getLogger(KeyPublishing.class.getName());

    @Inject
    SigningKeys keys;

    @PostConstruct
    void start() {
        keys.keepUp();
        publish();
    }

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void refresh() {
        try {
            keys.keepUp();
            publish();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the public keys could not be refreshed", failure);
        }
    }

    private void publish() {
        var file = TokenSettings.keyFile();
        try {
            Files.createDirectories(file.getParent());
            var beside = Files.createTempFile(file.getParent(), "jwks", ".json");
            Files.writeString(beside, keys.published());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
