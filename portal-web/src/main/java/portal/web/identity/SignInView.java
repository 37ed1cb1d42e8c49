package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.web.frame.LocalPath;
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
    SecurityContext security;

    @Inject
    FacesContext faces;

    private String user;
    private String password;
    private String from;

    public void signIn() throws IOException {
        var outside = faces.getExternalContext();
        var status = security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .credential(new UsernamePasswordCredential(user.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            outside.redirect(LocalPath.of(from)
                    .map(LocalPath::path)
                    .orElse(outside.getRequestContextPath() + "/index.xhtml"));
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else {
            outside.setResponseStatus(HttpServletResponse.SC_OK);
            Words.refused("signIn.refused");
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
}
