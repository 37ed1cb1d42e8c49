package portal.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;

/**
 * The sessions (会话) of all accounts, on whatever node: each request asks here whether the one that
 * it came in is still open, so that an ended one is over from the next request.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountSessions {

    @Inject
    KeptAccounts accounts;

    @Inject
    KeptSessions sessions;

    /** Whoever came in by that session, if it and their account are open still. */
    public Optional<Caller> caller(String userName, long session) {
        return accounts.inSession(userName, session);
    }

    /** Ends the session unless it is over already. */
    public void end(long session, SessionEnd why) {
        sessions.end(session, why);
    }
}
