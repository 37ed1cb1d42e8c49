package portal.web.frame;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which of the forms of a page was sent: it stays open, so that its refusal is read beside it. */
public final class SentForm {

    private static final String OPEN = "open";

    private SentForm() {}

    /** The forms to be open, by their ids. */
    public static Map<String, String> among(List<String> forms) {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return forms.stream().filter(sent::containsKey)
                .collect(Collectors.toMap(form -> form, form -> OPEN));
    }
}
