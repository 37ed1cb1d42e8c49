package portal.identity;

/** A seal outside a container. */
public final class SealedUnder {

    private SealedUnder() {}

    public static Seal secret(String secret) {
        var seal = new Seal();
        seal.secret = secret;
        return seal;
    }
}
