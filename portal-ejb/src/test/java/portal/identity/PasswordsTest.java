package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final char[] WRONG = "wrong".toCharArray();

    /** A hash that counts the iterations that it would do. */
    private static final class CountedHash implements Pbkdf2PasswordHash {

        private int perHash;
        private long done;

        @Override
        public void initialize(Map<String, String> parameters) {
            perHash = Integer.parseInt(parameters.get("Pbkdf2PasswordHash.Iterations"));
        }

        @Override
        public String generate(char[] password) {
            return perHash + ":" + String.valueOf(password);
        }

        @Override
        public boolean verify(char[] password, String kept) {
            done += Long.parseLong(kept.substring(0, kept.indexOf(':')));
            return kept.substring(kept.indexOf(':') + 1).equals(String.valueOf(password));
        }

        long since() {
            long counted = done;
            done = 0;
            return counted;
        }
    }

    @Test
    @DisplayName("A wrong password costs the same work for an account, for a one-time password and for nobody’s name")
    void aWrongPasswordCostsTheSameWorkWhoseverItIs() {
        var hash = new CountedHash();
        var passwords = new Passwords();
        passwords.hash = hash;
        passwords.quickHash = new CountedHash();
        passwords.settings = SignInSettings.of(name -> Optional.empty());
        passwords.start();
        String chosen = passwords.keep("chosen".toCharArray());
        String drawn = passwords.keepRandom("drawn");

        passwords.verify(WRONG, chosen);
        long ofAnAccount = hash.since();
        passwords.verifyNobodys(WRONG);
        long ofNobody = hash.since();
        passwords.verifyRandom(WRONG, drawn);
        long ofAOneTimePassword = hash.since();

        assertEquals(ofAnAccount, ofNobody);
        assertTrue(ofAOneTimePassword - ofNobody <= ofNobody / 200,
                ofAOneTimePassword + " against " + ofNobody);
    }
}
