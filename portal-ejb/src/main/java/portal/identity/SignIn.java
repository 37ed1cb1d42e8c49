package portal.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one place where a password is looked at. It says nothing about which part was wrong, and
 * takes the same time whether the account exists or not.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    KeptAccounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    KeptSessions sessions;

    /** The caller in a session of their own, if the place admits them and the password is theirs. */
    public Optional<Caller> signIn(
            String userName, char[] password, Visit visit, Predicate<String> admitted) {
        var kept = accounts.find(userName)
                .filter(account -> account.passwordHash() != null);
        if (kept.isEmpty()) {
            passwords.verifyNobodys(password);
            return Optional.empty();
        }
        return kept.filter(account -> passwords.verify(password, account.passwordHash()))
                .filter(account -> admitted.test(account.person().tenant()))
                .map(account -> sessions.begin(account, visit));
    }
}
