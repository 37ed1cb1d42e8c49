package portal.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;

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

    public Optional<Caller> signIn(String userName, char[] password) {
        var kept = accounts.find(userName);
        if (kept.isEmpty()) {
            passwords.verifyNobodys(password);
            return Optional.empty();
        }
        return kept.filter(account -> passwords.verify(password, account.passwordHash()))
                .map(KeptAccounts.Kept::caller);
    }
}
