package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import portal.identity.SignInAnswer;
import portal.identity.SignInAnswer.Admitted;
import portal.identity.SignInAnswer.EnrolmentWanted;
import portal.identity.SignInAnswer.FactorWanted;
import portal.identity.SignInAnswer.PasswordWanted;
import portal.identity.SignInAnswer.Reason;
import portal.identity.SignInAnswer.Refused;
import portal.web.frame.LocalPath;

/** Where a browser goes after each step of signing in, whichever way it came. */
@RequestScoped
class WayIn {

    static final String FACTOR = "/identity/factor.xhtml";
    static final String PASSWORD = "/identity/new-password.xhtml";
    static final String ENROLMENT = "/identity/enrol.xhtml";
    static final String AGAIN = "/login.xhtml?again=true";

    @Inject
    SecurityContext security;

    /**
     * Does what the answer says: begins the session of somebody who is in, keeps what is owed of
     * somebody who is not yet.
     *
     * @param from the page that was wanted, or null
     * @return where to go, or nothing where the page stays and says why
     */
    Optional<String> follow(
            SignInAnswer answer, String from, HttpServletRequest request,
            HttpServletResponse response) {
        if (answer instanceof Admitted in) {
            return Optional.of(enter(in, from, request, response));
        }
        if (answer instanceof FactorWanted wanted) {
            new StepsOwed(wanted.halfWay(), from).keep(request, response);
        } else if (answer instanceof PasswordWanted wanted) {
            new StepsOwed(wanted.halfWay(), from).keep(request, response);
        } else if (answer instanceof EnrolmentWanted wanted) {
            new StepsOwed(wanted.halfWay(), from).keep(request, response);
        } else if (answer instanceof Refused refused && refused.reason() == Reason.STALE) {
            StepsOwed.forget(request);
        }
        return page(answer).map(page -> request.getContextPath() + page);
    }

    /** The page of the step that is owed; nothing where there is none. */
    static Optional<String> page(SignInAnswer answer) {
        if (answer instanceof FactorWanted) {
            return Optional.of(FACTOR);
        }
        if (answer instanceof PasswordWanted) {
            return Optional.of(PASSWORD);
        }
        if (answer instanceof EnrolmentWanted) {
            return Optional.of(ENROLMENT);
        }
        return answer instanceof Refused refused && refused.reason() == Reason.STALE
                ? Optional.of(AGAIN)
                : Optional.empty();
    }

    private String enter(
            Admitted in, String from, HttpServletRequest request, HttpServletResponse response) {
        StepsOwed.forget(request);
        var status = security.authenticate(request, response, AuthenticationParameters.withParams()
                .newAuthentication(true)
                .credential(new Admission(in.caller())));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the server did not take who has signed in: " + status);
        }
        return LocalPath.of(from)
                .map(LocalPath::path)
                .orElse(request.getContextPath() + "/index.xhtml");
    }
}
