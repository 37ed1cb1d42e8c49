package portal.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What a fault's page says beyond its own words: the refusal, or the number of the trace. */
@Named("fault")
@RequestScoped
public class FaultView {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}");

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private String number;

    /** The number an operator asks for; empty where no trace was logged. */
    public String getNumber() {
        if (request.getAttribute(FaultFilter.FAULT) instanceof Fault fault) {
            return fault.number();
        }
        return number == null ? "" : number;
    }

    public void setNumber(String number) {
        this.number = number != null && NUMBER.matcher(number).matches() ? number : "";
    }

    public boolean isNumbered() {
        return !getNumber().isEmpty();
    }

    /** Why the portal refused, in the reader's language. */
    public String getWords() {
        var words = new Words(language.getLocale());
        if (request.getAttribute(FaultFilter.FAULT) instanceof Fault fault
                && fault.refused().isPresent()) {
            return words.text(fault.refused().get());
        }
        return words.text("fault.refused.text");
    }
}
