package portal.identity;

import java.time.Instant;

/**
 * What the owner of an account is handed once on paper (密码条): the user name and a password that is
 * good for choosing another.
 *
 * @param school     where they belong, or null for the bureau's people
 * @param validUntil when the password lapses
 */
public record Slip(
        long account,
        String userName,
        String displayName,
        SchoolName school,
        String oneTimePassword,
        Instant validUntil) {

    Slip at(SchoolName where) {
        return new Slip(account, userName, displayName, where, oneTimePassword, validUntil);
    }

    /** Never the password: what is logged by mistake opens nothing. */
    @Override
    public String toString() {
        return "Slip[" + userName + "]";
    }
}
