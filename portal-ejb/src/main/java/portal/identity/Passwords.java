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

    @Inject
    Pbkdf2PasswordHash hash;

    @Inject
    @ConfigProperty(name = "portal.password.iterations", defaultValue = "210000")
    String iterations;

    private String nobodys;

    @PostConstruct
    void tune() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", iterations,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        nobodys = keep("nobody's".toCharArray());
    }

    String keep(char[] password) {
        return hash.generate(password);
    }

    boolean verify(char[] password, String kept) {
        return hash.verify(password, kept);
    }

    /** Takes as long as a real comparison, so that time does not tell who has an account. */
    void verifyNobodys(char[] password) {
        hash.verify(password, nobodys);
    }
}
