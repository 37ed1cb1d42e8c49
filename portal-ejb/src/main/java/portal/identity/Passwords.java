package portal.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Passwords as they are kept: PBKDF2 with a salt each, as slow as the operator set it. */
@ApplicationScoped
class Passwords {

    /** The least that the platform allows: whoever guesses has all of a random password to guess. */
    private static final String ITERATIONS_FOR_RANDOM = "1024";

    @Inject
    Pbkdf2PasswordHash hash;

    @Inject
    Pbkdf2PasswordHash quickHash;

    @Inject
    @ConfigProperty(name = "portal.password.iterations", defaultValue = "210000")
    String iterations;

    private String nobodys;

    @PostConstruct
    void start() {
        tune(hash, iterations);
        tune(quickHash, ITERATIONS_FOR_RANDOM);
        nobodys = keep("nobody's".toCharArray());
    }

    private static void tune(Pbkdf2PasswordHash hash, String iterations) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", iterations,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
    }

    String keep(char[] password) {
        return hash.generate(password);
    }

    /** For a password that the portal drew by lot, of which a county has thousands in a morning. */
    String keepRandom(String password) {
        return quickHash.generate(password.toCharArray());
    }

    boolean verify(char[] password, String kept) {
        return hash.verify(password, kept);
    }

    /** Takes as long as a real comparison, so that time does not tell who has an account. */
    void verifyNobodys(char[] password) {
        hash.verify(password, nobodys);
    }
}
