package portal.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.RuleViolation;
import portal.identity.SignIn;
import portal.identity.SignInAnswer.Refused;
import portal.identity.Visit;
import portal.identity.sso.ProviderIdentity;
import portal.identity.sso.SingleSignOn;
import portal.identity.sso.SsoSettings;

/**
 * Where the provider sends the browser back to: in, if the identity is joined to an account; to the
 * owner's own page, to join it, if somebody is signed in already.
 */
@WebServlet("/sso/return")
public class SsoReturn extends HttpServlet {

    @Inject
    SingleSignOn sso;

    @Inject
    SsoSettings settings;

    @Inject
    SignIn signIn;

    @Inject
    WayIn way;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var attempt = SsoAttempts
                    .take(request.getSession(false), request.getParameter("state"))
                    .orElseThrow(() -> new RuleViolation("sso.stale"));
            var identity = sso.arrive(
                    attempt, request.getParameter("code"), request.getParameter("iss"),
                    SsoStart.returnAddress(request));
            arrived(identity, attempt.from(), request, response);
        } catch (RuleViolation refused) {
            SsoView.refuse(refused, request, response);
        }
    }

    private void arrived(
            ProviderIdentity identity, String from,
            HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var session = request.getSession();
        if (request.getUserPrincipal() != null) {
            PendingIdentity.keep(session, identity);
            response.sendRedirect(request.getContextPath() + SsoView.OWN_PAGE);
            return;
        }
        var answer = signIn.external(
                identity, settings.trustsAsSecondFactor(identity),
                PortalAuthentication.visit(request, Visit.Channel.PAGE),
                AskedCounty.of(request)::allows);
        if (answer instanceof Refused) {
            PendingIdentity.keep(session, identity);
            throw new RuleViolation("sso.no-account");
        }
        var next = way.follow(answer, from, request, response).orElseThrow();
        SsoView.remember(request.getSession());
        response.sendRedirect(next);
    }
}
