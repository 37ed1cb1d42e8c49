package portal.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import portal.identity.Caller;
import portal.identity.Visit;
import portal.identity.token.TokenForm;
import portal.web.api.Problem;
import portal.web.frame.SecurityHeaders;
import portal.web.frame.SignInRedirect;
import portal.web.gate.ClientAddress;

/**
 * How the portal knows who asks: by bearer token under {@code /api}, by the session that a form
 * sign-in began everywhere else. A token opens no page, and a session no API.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(PortalAuthentication.class.getName());
    private static final String CALLER = Caller.class.getName();
    private static final String BEARER = "Bearer ";

    @Inject
    BeanManager beans;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (isApi(request)) {
            return byToken(request, response, context);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof Admission admission) {
            return enter(request, response, context, admission.caller());
        }
        var caller = callerOf(request);
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(caller.get(), caller.get().getRoles());
        }
        if (context.isProtected()) {
            return askToSignIn(request, response);
        }
        return context.doNothing();
    }

    /**
     * A refused token is answered by the portal: the server would write a page, and its own name on
     * it.
     */
    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (signsIn(request)) {
            return context.doNothing();
        }
        var status = isOfOurForm(request)
                ? tokenMechanism().validateRequest(request, response, new Unanswered(context))
                : AuthenticationStatus.SEND_FAILURE;
        var anonymous = status == AuthenticationStatus.NOT_DONE && context.isProtected();
        if (status != AuthenticationStatus.SEND_FAILURE && !anonymous) {
            return status;
        }
        if (!anonymous) {
            LOG.log(Level.INFO, () -> "a token was refused to " + ClientAddress.of(request));
        }
        try {
            SecurityHeaders.set(request, response);
            Problem.of(HttpServletResponse.SC_UNAUTHORIZED, request).send(response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException failure) {
            throw new AuthenticationException(failure);
        }
    }

    /** Who asks for a token has none yet, or one that has expired. */
    private static boolean signsIn(HttpServletRequest request) {
        var path = request.getPathInfo();
        return "/tokens".equals(path) || "/tokens:refresh".equals(path);
    }

    /** What cannot be ours is not worth the server's cryptography, nor a trace in its log. */
    private static boolean isOfOurForm(HttpServletRequest request) {
        var given = request.getHeader("Authorization");
        return given == null || !given.startsWith(BEARER)
                || TokenForm.of(given.substring(BEARER.length())).isPresent();
    }

    /** A context in which a refusal is only told, not yet written. */
    private static final class Unanswered extends HttpMessageContextWrapper {

        Unanswered(HttpMessageContext context) {
            super(context);
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            SignInRedirect.send(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException failure) {
            throw new AuthenticationException(failure);
        }
    }

    private static AuthenticationStatus enter(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context,
            Caller caller) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(CALLER, caller);
        SessionProof.give(request, response);
        return context.notifyContainerAboutLogin(caller, caller.getRoles());
    }

    /** The same person in the same session, who acts at another school from the next request. */
    static void goOnAs(HttpServletRequest request, Caller caller) {
        request.changeSessionId();
        request.getSession().setAttribute(CALLER, caller);
    }

    static Visit visit(HttpServletRequest request, Visit.Channel channel) {
        return new Visit(channel, ClientAddress.of(request), request.getHeader("User-Agent"));
    }

    /** Who asks: whoever signed in to the session, if the browser shows that it is theirs. */
    static Optional<Caller> callerOf(HttpServletRequest request) {
        return callerOf(request.getSession(false)).filter(caller -> SessionProof.fits(request));
    }

    /** Whoever signed in to the session, if anybody. */
    static Optional<Caller> callerOf(HttpSession session) {
        return session != null && session.getAttribute(CALLER) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** The server's own MicroProfile JWT mechanism, which this alternative would otherwise hide. */
    private HttpAuthenticationMechanism tokenMechanism() {
        var mechanism = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE)
                .stream()
                .filter(bean -> bean.getTypes().stream()
                        .anyMatch(type -> type.getTypeName()
                                .endsWith(".JWTAuthenticationMechanism")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server has no MicroProfile JWT"));
        return (HttpAuthenticationMechanism) beans.getReference(
                mechanism, HttpAuthenticationMechanism.class,
                beans.createCreationalContext(mechanism));
    }

    /** Asks for the path that the server serves, not for the one that was typed: dots and codes are resolved. */
    static boolean isApi(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals("/api") || path.startsWith("/api/");
    }
}
