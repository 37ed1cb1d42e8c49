package portal.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Passwords as they are kept: PBKDF2 with a salt each, as slow as the operator set it, and never
 * more of that work at once than the machine has for it.
 *
 * <p>A password is taken exactly as it was given: nothing is cut, trimmed or folded.
 */
@ApplicationScoped
class Passwords {

    /** The least that the platform allows: whoever guesses has all of a random password to guess. */
    private static final int ITERATIONS_FOR_RANDOM = 1_024;

    /** Who would wait behind more than so many others for each place is told at once. */
    private static final int MOST_WAITING = 20;

    @Inject
    Pbkdf2PasswordHash hash;

    @Inject
    Pbkdf2PasswordHash quickHash;

    @Inject
    SignInSettings settings;

    private String nobodys;
    private Semaphore places;

    @PostConstruct
    void start() {
        tune(hash, settings.iterations());
        tune(quickHash, ITERATIONS_FOR_RANDOM);
        places = new Semaphore(settings.hashesAtOnce(), true);
        nobodys = keep("nobody's".toCharArray());
    }

    private static void tune(Pbkdf2PasswordHash hash, int iterations) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
    }

    String keep(char[] password) {
        return inPlace(() -> hash.generate(password));
    }

    /** For a password that the portal drew by lot, of which a county has thousands in a morning. */
    String keepRandom(String password) {
        return quickHash.generate(password.toCharArray());
    }

    boolean verify(char[] password, String kept) {
        return inPlace(() -> hash.verify(password, kept));
    }

    /** Compares with a password drawn by lot, and takes as long as with any other. */
    boolean verifyRandom(char[] password, String kept) {
        return inPlace(() -> {
            boolean right = hash.verify(password, kept);
            hash.verify(password, nobodys);
            return right;
        });
    }

    /** Takes as long as a real comparison, so that time does not tell who has an account. */
    void verifyNobodys(char[] password) {
        inPlace(() -> hash.verify(password, nobodys));
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!hasPlace()) {
            throw new Crowded();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        if (places.getQueueLength() >= MOST_WAITING * settings.hashesAtOnce()) {
            return false;
        }
        try {
            return places.tryAcquire(settings.hashWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
