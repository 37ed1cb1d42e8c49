package portal.identity;

import javax.sql.DataSource;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentTenant;

/** Who is served, outside a container. */
public final class Callers {

    private Callers() {}

    public static Accounts accounts(DataSource platform) {
        var accounts = new Accounts();
        accounts.platform = platform;
        accounts.kept = new KeptAccounts();
        accounts.kept.platform = platform;
        return accounts;
    }

    public static CurrentCaller current(CurrentTenant tenant, CurrentActor actor) {
        var caller = new CurrentCaller();
        caller.tenant = tenant;
        caller.actor = actor;
        return caller;
    }

    public static OwnOpenMatters matters(DataSource platform, CurrentCaller caller) {
        var matters = new OwnOpenMatters();
        matters.platform = platform;
        matters.caller = caller;
        return matters;
    }
}
