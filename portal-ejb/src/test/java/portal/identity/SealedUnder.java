package portal.identity;

import java.util.Optional;

/** A seal outside a container. */
public final class SealedUnder {

    private SealedUnder() {}

    public static Seal secret(String secret) {
        return secrets(secret, null);
    }

    static Seal secrets(String secret, String previous) {
        var seal = new Seal();
        seal.secret = secret;
        seal.previous = Optional.ofNullable(previous);
        seal.makeRing();
        return seal;
    }
}
