package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import portal.RuleViolation;
import portal.identity.Crowded;
import portal.identity.Enrolment;
import portal.identity.HalfWay;
import portal.identity.PasswordReset;
import portal.identity.SignIn;
import portal.identity.SignInAnswer;
import portal.identity.SignInAnswer.EnrolmentWanted;
import portal.identity.SignInAnswer.PasswordWanted;
import portal.identity.SignInAnswer.Refused;
import portal.identity.Visit;
import portal.web.frame.Words;

/** The pages of the steps that follow the password, each open only while it is what is owed. */
@Named("signInStep")
@RequestScoped
public class SignInStepView {

    @Inject
    SignIn signIn;

    @Inject
    WayIn way;

    @Inject
    FacesContext faces;

    private String code;
    private String password;
    private SignInAnswer owed;

    /** What somebody half way in gives, and what it comes to. */
    @FunctionalInterface
    private interface Step {

        SignInAnswer take(HalfWay halfWay, Visit visit);
    }

    /** Leads to the page of the step that is owed, wherever one came from. */
    public void load() throws IOException {
        var kept = StepsOwed.of(request());
        if (kept.isEmpty()) {
            leave(request().getContextPath() + "/login.xhtml");
            return;
        }
        String page = WayIn.page(owed()).orElse(WayIn.AGAIN);
        if (!page.equals(request().getServletPath())) {
            leave(request().getContextPath() + page);
        }
    }

    /** Asked for when the page is drawn too: after a wrong code no view action has run. */
    private SignInAnswer owed() {
        if (owed == null) {
            owed = StepsOwed.of(request()).map(kept -> signIn.owed(kept.halfWay())).orElse(null);
        }
        return owed;
    }

    public void confirm() throws IOException {
        take((halfWay, visit) -> signIn.confirm(halfWay, code, visit));
    }

    public void enrol() throws IOException {
        take((halfWay, visit) -> signIn.enrol(halfWay, code, visit));
    }

    public void choose() throws IOException {
        try {
            take((halfWay, visit) -> signIn.choose(halfWay, password.toCharArray(), visit));
        } catch (RuleViolation refused) {
            Words.refused(refused.key(), refused.figures().toArray());
        }
    }

    private void take(Step step) throws IOException {
        var kept = StepsOwed.of(request());
        if (kept.isEmpty()) {
            leave(request().getContextPath() + WayIn.AGAIN);
            return;
        }
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        try {
            var answer = step.take(kept.get().halfWay(),
                    PortalAuthentication.visit(request(), Visit.Channel.PAGE));
            var next = way.follow(answer, kept.get().from(), request(), response);
            if (next.isPresent()) {
                leave(next.get());
            } else if (answer instanceof Refused refused) {
                SignInWords.say(refused, response);
            }
        } catch (Crowded many) {
            SignInWords.sayCrowded(response);
        }
    }

    private void leave(String address) throws IOException {
        faces.getExternalContext().redirect(address);
        faces.responseComplete();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Whose account it is, so that a browser keeps the password under the right name. */
    public String getUser() {
        return StepsOwed.of(request()).map(kept -> kept.halfWay().userName()).orElse("");
    }

    public boolean isOneTime() {
        return owed() instanceof PasswordWanted wanted && wanted.oneTime();
    }

    public boolean isReset() {
        return reset().isPresent();
    }

    /** That an administrator reset the password, and who. */
    public String getResetWords() {
        var words = Words.ofPage();
        return reset()
                .map(reset -> words.text("newPassword.reset", Words.minute(reset.at()),
                        reset.by() == null ? words.text("account.byPortal") : reset.by()))
                .orElse("");
    }

    private Optional<PasswordReset> reset() {
        return StepsOwed.of(request()).flatMap(kept -> signIn.reset(kept.halfWay()));
    }

    /** What is to be set up, on the page that shows it. */
    public FactorPicture getFactor() {
        return owed() instanceof EnrolmentWanted wanted ? picture(wanted.enrolment()) : null;
    }

    private static FactorPicture picture(Enrolment enrolment) {
        return FactorPicture.of(enrolment, Words.ofPage());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
