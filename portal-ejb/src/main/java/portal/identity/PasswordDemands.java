package portal.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What this deployment asks of a new password, for pages to say beforehand. */
@ApplicationScoped
public class PasswordDemands {

    @Inject
    SignInSettings settings;

    public int shortest() {
        return settings.rules().shortest();
    }

    public int longest() {
        return PasswordRules.LONGEST;
    }

    public int kinds() {
        return settings.rules().kinds();
    }

    public boolean uncommon() {
        return settings.rules().uncommon();
    }

    public int remembered() {
        return settings.rules().remembered();
    }
}
