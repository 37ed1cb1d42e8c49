package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import portal.RuleViolation;
import portal.identity.sso.SsoSettings;
import portal.web.frame.Words;

/** The provider's part of the page where one signs in. */
@Named("sso")
@RequestScoped
public class SsoView {

    /** What the address may ask the page to say; anything else it keeps silent about. */
    private static final Set<String> REFUSALS = Set.of(
            "sso.off", "sso.stale", "sso.denied", "sso.not-believed", "sso.unreachable",
            "sso.no-account");

    static final String OWN_PAGE = "/identity/me.xhtml";

    private static final String BY_PROVIDER = "portal.sso.by-provider";

    @Inject
    SsoSettings settings;

    private String refused;
    private boolean left;

    /**
     * Back to the page where one signs in, which says why; the password works there as ever, and
     * leads whoever no account is joined to yet to where they can join it.
     */
    static void refuse(
            RuleViolation why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String login = request.getContextPath() + "/login.xhtml?refused=" + why.key();
        response.sendRedirect(PendingIdentity.of(request.getSession(false)).isEmpty()
                ? login
                : login + "&from=" + request.getContextPath() + OWN_PAGE);
    }

    /** Notes that the session was begun by way of the provider. */
    static void remember(HttpSession session) {
        session.setAttribute(BY_PROVIDER, true);
    }

    /** Where one comes after signing out. */
    static String afterwards(HttpSession session) {
        return session != null && session.getAttribute(BY_PROVIDER) != null
                ? "/login.xhtml?left=true"
                : "/login.xhtml";
    }

    public void load() {
        if (refused != null && REFUSALS.contains(refused)) {
            Words.refused(refused);
        }
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** What the operator wants on the button, else words of the portal. */
    public String getButton() {
        var words = Words.ofPage();
        return settings.button(words.locale()).orElseGet(() -> words.text("sso.enter"));
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    /** Whether somebody has just signed out who came by the provider, and is signed in there still. */
    public boolean isLeft() {
        return left && isOn();
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
