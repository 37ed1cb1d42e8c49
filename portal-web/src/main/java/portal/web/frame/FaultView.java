package portal.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.RuleViolation;

/** What a fault's page says: what happened, why the portal refused, or the number of the trace. */
@Named("fault")
@RequestScoped
public class FaultView {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}");

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private String number;
    private int status;

    /** The number an operator asks for; empty where no trace was logged. */
    public String getNumber() {
        return fault().map(Fault::number).orElse(number == null ? "" : number);
    }

    public void setNumber(String number) {
        this.number = number != null && NUMBER.matcher(number).matches() ? number : "";
    }

    public boolean isNumbered() {
        return !getNumber().isEmpty();
    }

    /** What the request was answered with; what a browser was sent here with, where it was sent. */
    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer answered
                ? answered : status;
    }

    public void setStatus(int status) {
        this.status = status;
    }

    public String getTitle() {
        return words().text("fault." + kind() + ".title");
    }

    /** Why the portal refused, where it did, else what such a fault means. */
    public String getWords() {
        return fault().flatMap(Fault::refused)
                .map((RuleViolation refused) -> words().text(refused))
                .orElseGet(() -> words().text("fault." + kind() + ".text"));
    }

    private String kind() {
        return switch (getStatus()) {
            case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
            case HttpServletResponse.SC_NOT_FOUND -> "missing";
            case HttpServletResponse.SC_CONFLICT, Fault.UNPROCESSABLE -> "refused";
            case Fault.EXPIRED -> "expired";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "too-large";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "later";
            default -> getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "request" : "broken";
        };
    }

    private Words words() {
        return new Words(language.getLocale());
    }

    private Optional<Fault> fault() {
        return request.getAttribute(FaultFilter.FAULT) instanceof Fault failed
                ? Optional.of(failed) : Optional.empty();
    }
}
