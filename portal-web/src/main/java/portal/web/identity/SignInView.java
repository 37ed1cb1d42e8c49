package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.identity.Crowded;
import portal.identity.SignIn;
import portal.identity.SignInAnswer.Refused;
import portal.identity.Visit;
import portal.web.frame.Words;

/**
 * The page where one signs in.
 *
 * <p>Every failure has the same words, so that nobody learns which user names exist.
 */
@Named("signIn")
@RequestScoped
public class SignInView {

    @Inject
    SignIn signIn;

    @Inject
    WayIn way;

    @Inject
    FacesContext faces;

    private String user;
    private String password;
    private String from;
    private boolean again;

    /** Says why one is back here, where a step of signing in came too late. */
    public void load() {
        if (again) {
            Words.refused("signIn.STALE");
        }
    }

    public void signIn() throws IOException {
        var outside = faces.getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        var response = (HttpServletResponse) outside.getResponse();
        try {
            var answer = signIn.begin(
                    user.strip(), password.toCharArray(),
                    PortalAuthentication.visit(request, Visit.Channel.PAGE),
                    AskedCounty.of(request)::allows);
            var next = way.follow(answer, from, request, response);
            if (next.isPresent()) {
                outside.redirect(next.get());
            } else if (answer instanceof Refused refused) {
                SignInWords.say(refused, response);
            }
        } catch (Crowded many) {
            SignInWords.sayCrowded(response);
        }
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }
}
