package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import portal.RuleViolation;
import portal.identity.OwnIdentity;
import portal.identity.sso.ProviderIdentity;
import portal.identity.sso.SsoSettings;
import portal.web.frame.Words;

/** The part of one's own page that joins the account to an identity at the sign-in provider. */
@Named("ownIdentity")
@RequestScoped
public class OwnIdentityView {

    private static final String PAGE = "/identity/me.xhtml?faces-redirect=true";

    @Inject
    SsoSettings settings;

    @Inject
    OwnIdentity identity;

    @Inject
    FacesContext faces;

    private Boolean joined;

    public boolean isOn() {
        return settings.isOn();
    }

    public boolean isJoined() {
        if (joined == null) {
            joined = identity.isJoined();
        }
        return joined;
    }

    /** Whether the provider has just said who this is, and it waits to be joined. */
    public boolean isPending() {
        return pending().isPresent();
    }

    public String getPendingName() {
        return pending()
                .map(one -> one.name().isEmpty() ? one.subject() : one.name())
                .orElse("");
    }

    public String join() {
        var found = pending();
        try {
            if (found.isEmpty()) {
                Words.refused("sso.stale");
                return null;
            }
            identity.join(found.get());
            PendingIdentity.forget(session());
            Words.done("sso.joined");
        } catch (RuleViolation refused) {
            PendingIdentity.forget(session());
            Words.refused(refused.key());
            return null;
        }
        return PAGE;
    }

    public String separate() {
        identity.separate();
        Words.done("sso.separated");
        return PAGE;
    }

    private Optional<ProviderIdentity> pending() {
        return PendingIdentity.of(session());
    }

    private HttpSession session() {
        return (HttpSession) faces.getExternalContext().getSession(false);
    }
}
