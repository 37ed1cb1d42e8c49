package portal.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;
import portal.audit.AuditTrail;
import portal.audit.Entry;

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

    @Inject
    AuditTrail trail;

    /** Whoever came in by that session, if it and their account are open still. */
    public Optional<Caller> caller(String userName, long session) {
        return accounts.inSession(userName, session);
    }

    /** Ends the session unless it is over already; whoever asks puts it on record. */
    public void end(long session, SessionEnd why) {
        sessions.end(session, why);
    }

    /** Their session is over because the rights are others than it was opened with. */
    public void supersede(Caller caller) {
        if (sessions.end(caller.session().orElseThrow(), SessionEnd.RIGHTS_CHANGED)) {
            trail.onPlatform(entry(caller, "account.end-session")
                    .with("reason", SessionEnd.RIGHTS_CHANGED));
        }
    }

    /** They sign out. */
    public void leave(Caller caller) {
        if (sessions.end(caller.session().orElseThrow(), SessionEnd.SIGNED_OUT)) {
            trail.onPlatform(entry(caller, "sign-out"));
        }
    }

    private static Entry entry(Caller caller, String deed) {
        return Entry.done(caller.getTenant(), deed).by(caller.getName())
                .on("Account", caller.getName());
    }
}
