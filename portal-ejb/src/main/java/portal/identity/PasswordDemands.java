package portal.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What this deployment asks of a new password, for pages to say beforehand. */
@ApplicationScoped
public class PasswordDemands {

    @Inject
    SignInSettings settings;

    /** When they must change their password, once it is time for the pages to say so. */
    public Optional<Instant> changeSoon(Caller caller) {
        var rules = settings.rules();
        return caller.passwordSetAt()
                .flatMap(rules::changeDue)
                .filter(due -> rules.noticeOf(due).isBefore(Instant.now()));
    }

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
