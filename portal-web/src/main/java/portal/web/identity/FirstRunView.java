package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.RuleViolation;
import portal.identity.Crowded;
import portal.identity.FirstRun;
import portal.identity.FirstRunFile;
import portal.identity.SignIn;
import portal.identity.SignInAnswer.Refused;
import portal.identity.Visit;
import portal.web.frame.Words;

/**
 * The page where the platform's first operator sets a password, by the key of the link that the
 * portal printed at its start. Whoever has done it goes on as after any sign-in.
 */
@Named("firstRun")
@RequestScoped
public class FirstRunView {

    @Inject
    FirstRun firstRun;

    @Inject
    FirstRunFile file;

    @Inject
    SignIn signIn;

    @Inject
    WayIn way;

    @Inject
    FacesContext faces;

    private String key;
    private String password;

    public void set() throws IOException {
        var outside = faces.getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        var response = (HttpServletResponse) outside.getResponse();
        try {
            firstRun.setPassword(key, password.toCharArray());
            file.remove();
            var answer = signIn.begin(
                    FirstRun.OPERATOR, password.toCharArray(),
                    PortalAuthentication.visit(request, Visit.Channel.PAGE),
                    AskedCounty.of(request)::allows);
            var next = way.follow(answer, null, request, response);
            if (next.isPresent()) {
                outside.redirect(next.get());
            } else if (answer instanceof Refused refused) {
                SignInWords.say(refused, response);
            }
        } catch (RuleViolation refused) {
            Words.refused(refused.key(), refused.figures().toArray());
        } catch (Crowded many) {
            SignInWords.sayCrowded(response);
        }
    }

    public boolean isOpen() {
        return firstRun.isOpen();
    }

    public String getUser() {
        return FirstRun.OPERATOR;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
