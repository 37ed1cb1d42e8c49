package portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An account as a list shows it.
 *
 * @param lastSignIn when a session last began, or null for never
 * @param factor     whether a second factor is on
 * @param rights     those that hold or will
 */
public record AccountLine(
        long id,
        String userName,
        String displayName,
        String staffNumber,
        AccountState state,
        Instant oneTimeUntil,
        Instant lastSignIn,
        boolean factor,
        List<HeldRight> rights) {

    /** The school of the first right that has one, or null. */
    public SchoolName school() {
        return rights.stream()
                .map(HeldRight::school)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    AccountLine with(List<HeldRight> theirs) {
        return new AccountLine(id, userName, displayName, staffNumber, state, oneTimeUntil,
                lastSignIn, factor, theirs);
    }
}
