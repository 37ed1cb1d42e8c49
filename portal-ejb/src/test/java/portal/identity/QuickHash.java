package portal.identity;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/** The server's password hash without its work: what tests of everything else keep passwords by. */
final class QuickHash implements Pbkdf2PasswordHash {

    private String iterations;

    /** Passwords as the portal keeps them, over this hash. */
    static Passwords passwords() {
        var passwords = new Passwords();
        passwords.hash = new QuickHash();
        passwords.quickHash = new QuickHash();
        passwords.settings = SignInSettings.of(name -> Optional.empty());
        passwords.start();
        return passwords;
    }

    @Override
    public void initialize(Map<String, String> parameters) {
        iterations = parameters.get("Pbkdf2PasswordHash.Iterations");
    }

    @Override
    public String generate(char[] password) {
        return iterations + ":" + String.valueOf(password);
    }

    @Override
    public boolean verify(char[] password, String kept) {
        return kept.substring(kept.indexOf(':') + 1).equals(String.valueOf(password));
    }
}
