package portal.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who gave the right password, or whom the sign-in provider vouches for, and who owes
 * another step. It stands for nobody: all that it
 * opens is the step itself, for a short while, and only while the account stays as it was.
 */
public final class HalfWay implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String userName;
    private final long account;
    private final Instant passwordSetAt;
    private final boolean byProvider;
    private final boolean factorGiven;
    private final Instant began;

    private HalfWay(
            String userName, long account, Instant passwordSetAt, boolean byProvider,
            boolean factorGiven, Instant began) {
        this.userName = userName;
        this.account = account;
        this.passwordSetAt = passwordSetAt;
        this.byProvider = byProvider;
        this.factorGiven = factorGiven;
        this.began = began;
    }

    static HalfWay of(KeptAccounts.Kept kept) {
        return new HalfWay(kept.person().userName(), kept.person().account(), kept.passwordSetAt(),
                false, false, Instant.now());
    }

    /** @param factorGiven whether the provider asked for a second factor, and is trusted with it */
    static HalfWay byProvider(KeptAccounts.Kept kept, boolean factorGiven) {
        return new HalfWay(kept.person().userName(), kept.person().account(), kept.passwordSetAt(),
                true, factorGiven, Instant.now());
    }

    HalfWay withFactor() {
        return new HalfWay(userName, account, passwordSetAt, byProvider, true, began);
    }

    /** The same, now that the account has this password. */
    HalfWay withPasswordOf(KeptAccounts.Kept kept) {
        return new HalfWay(
                userName, account, kept.passwordSetAt(), byProvider, factorGiven, began);
    }

    boolean standsFor(KeptAccounts.Kept kept) {
        return kept.person().account() == account
                && kept.passwordSetAt().equals(passwordSetAt)
                && began.plus(LIFE).isAfter(Instant.now());
    }

    /** Whoever came without a password owes none. */
    boolean isByProvider() {
        return byProvider;
    }

    boolean hasGivenFactor() {
        return factorGiven;
    }

    public String userName() {
        return userName;
    }
}
