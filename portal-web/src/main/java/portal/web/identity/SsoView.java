package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    @Inject
    SsoSettings settings;

    private String refused;
    private boolean left;

    /** Back to the page where one signs in, which says why; the password works there as ever. */
    static void refuse(
            RuleViolation why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login.xhtml?refused=" + why.key());
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
