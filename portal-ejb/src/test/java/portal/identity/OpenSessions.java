package portal.identity;

import javax.sql.DataSource;
import portal.audit.Trail;

/** Sessions outside a container. */
public final class OpenSessions {

    private OpenSessions() {}

    public static AccountSessions over(DataSource platform) {
        var sessions = new AccountSessions();
        sessions.accounts = new KeptAccounts();
        sessions.accounts.platform = platform;
        sessions.sessions = new KeptSessions();
        sessions.sessions.platform = platform;
        sessions.trail = Trail.of(platform);
        return sessions;
    }
}
