package portal.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.deed.Actor;
import portal.deed.Actor.Channel;
import portal.deed.CurrentActor;
import portal.identity.AccountSessions;
import portal.identity.Caller;
import portal.identity.CurrentCaller;
import portal.identity.token.Tokens;
import portal.web.api.Problem;
import portal.web.frame.SignInRedirect;

/**
 * The outermost of the four locks: a request serves the signed-in caller's county and no other,
 * whatever its host or path says.
 */
@WebFilter(filterName = "edge", urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class Edge implements Filter {

    private static final Pattern SESSION = Pattern.compile("[0-9]{1,18}");

    @Inject
    CurrentCaller current;

    @Inject
    AccountSessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain rest)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answered;
        var channel = PortalAuthentication.isApi(request) ? Channel.API : Channel.PAGE;
        try {
            actor.within(Actor.nobody(request.getRemoteAddr(), channel), () -> {
                admit(request, response, rest);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private void admit(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws Exception {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            rest.doFilter(request, response);
            return;
        }
        var caller = caller(principal);
        if (caller.isEmpty()) {
            turnAway(request, response);
        } else if (!AskedCounty.of(request).allows(caller.get().getTenant())) {
            current.serve(caller.get(), () -> {
                refuse(HttpServletResponse.SC_FORBIDDEN, request, response);
                return recordRefusal(caller.get(), request);
            });
        } else {
            current.serve(caller.get(), () -> {
                rest.doFilter(request, response);
                return response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                        ? recordRefusal(caller.get(), request)
                        : null;
            });
        }
    }

    /** Who asks for what is not theirs is on record, wherever behind here it was refused. */
    private Void recordRefusal(Caller caller, HttpServletRequest request) {
        trail.apart(Entry.refused(caller.getTenant(), "access.ask", "no-right")
                .on("Path", request.getServletPath()
                        + Objects.requireNonNullElse(request.getPathInfo(), ""))
                .with("method", request.getMethod()));
        return null;
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (PortalAuthentication.isApi(request)) {
            refuse(HttpServletResponse.SC_UNAUTHORIZED, request, response);
        } else {
            request.getSession().invalidate();
            SignInRedirect.send(request, response);
        }
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (PortalAuthentication.isApi(request)) {
            Problem.of(status, request).send(response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Token and session stand for an account still open, in the place and roles they name. */
    private Optional<Caller> caller(Principal principal) {
        if (principal instanceof Caller caller && caller.session().isPresent()) {
            long session = caller.session().get();
            return unchanged(sessions.caller(caller.getName(), session), caller::actsAs);
        }
        if (principal instanceof JsonWebToken token && session(token).isPresent()
                && tokens.stands(token)) {
            long session = session(token).get();
            return unchanged(sessions.caller(token.getName(), session),
                    person -> same(person.getTenant(), token.getClaim("tenant"))
                            && same(person.getProvince(), token.getClaim("province"))
                            && person.getRoles().equals(token.getGroups()));
        }
        return Optional.empty();
    }

    /** A session whose rights are no longer what they were is over, and one signs in anew. */
    private Optional<Caller> unchanged(Optional<Caller> now, Predicate<Caller> asBefore) {
        if (now.isPresent() && !asBefore.test(now.get())) {
            sessions.supersede(now.get());
            return Optional.empty();
        }
        return now;
    }

    private static Optional<Long> session(JsonWebToken token) {
        Object claimed = token.getClaim("sid");
        return Optional.ofNullable(claimed)
                .map(Object::toString)
                .filter(SESSION.asMatchPredicate())
                .map(Long::valueOf);
    }

    private static boolean same(String ours, Object claimed) {
        return ours == null ? claimed == null : claimed != null && ours.equals(claimed.toString());
    }
}
