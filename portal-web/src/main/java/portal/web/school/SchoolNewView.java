package portal.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import portal.school.SchoolEntry;
import portal.school.SchoolFaulty;
import portal.web.frame.Words;

/** A school that the bureau enters by hand. */
@Named("schoolNew")
@ViewScoped
public class SchoolNewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchoolEntry entry;

    private final SchoolForm form = new SchoolForm(Map.of(), fact -> true);
    private String reason;

    /** Opens the page to those alone who may enter one. */
    public void load() {
        entry.towns();
    }

    public String enter() {
        try {
            var school = entry.enter(form.texts(), reason);
            Words.done("schoolNew.done", school.getName());
            return "/school/school?faces-redirect=true&code="
                    + URLEncoder.encode(school.getCode(), StandardCharsets.UTF_8);
        } catch (SchoolFaulty faulty) {
            SchoolEditView.say(faulty, form);
            return null;
        }
    }

    public Set<String> getTowns() {
        return entry.towns();
    }

    public SchoolForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
