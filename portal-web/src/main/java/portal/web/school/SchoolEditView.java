package portal.web.school;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import portal.school.SchoolCorrection;
import portal.school.SchoolFact;
import portal.school.SchoolFaulty;
import portal.web.frame.Fault;
import portal.web.frame.Words;

/**
 * The form of one school. Where somebody else changed the school meanwhile, theirs stands beside one's
 * own, and one goes on from there without losing a word.
 */
@Named("schoolEdit")
@ViewScoped
public class SchoolEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchoolCorrection correction;

    private String code;
    private String name;
    private int version;
    private boolean whole;
    private SchoolForm form;
    private String reason;
    private boolean met;
    private List<HistoryLines.Step> meanwhile = List.of();

    public void load() {
        var opened = correction.open(code);
        name = opened.name();
        version = opened.version();
        whole = opened.whole();
        form = new SchoolForm(opened.texts(), fact ->
                fact != SchoolFact.CODE && (whole || fact.isOfSchool())
                        && fact.grade().map(opened.stage()::teaches).orElse(true));
    }

    public String keep() {
        if (!form.isChanged()) {
            Words.refused("schoolEdit.nothing");
            return null;
        }
        try {
            correction.keep(code, version, form.texts(), reason);
        } catch (SchoolFaulty faulty) {
            say(faulty, form);
            return null;
        } catch (EJBException failed) {
            if (Fault.of(failed).status() != HttpServletResponse.SC_CONFLICT) {
                throw failed;
            }
            meet();
            return null;
        }
        Words.done("schoolEdit.done", name);
        return "/school/school?faces-redirect=true&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private void meet() {
        int before = version;
        var now = correction.open(code);
        version = now.version();
        form.meet(now.texts());
        met = true;
        meanwhile = HistoryLines.of(correction.changes(code), Words.ofPage()).stream()
                .limit(Math.max(1, version - before))
                .toList();
        Words.refused("schoolEdit.met");
    }

    /** Each fault at its input; what has none on this form, on top. */
    static void say(SchoolFaulty faulty, SchoolForm form) {
        var words = Words.ofPage();
        var faces = FacesContext.getCurrentInstance();
        faulty.faults().forEach(fault -> faces.addMessage(
                form.input("edit", fault.column()).orElse(null),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, words.text("schoolEdit.fault",
                        HistoryLines.name(fault.column(), words),
                        words.text(fault.key(), fault.figures().toArray())), null)));
        faces.validationFailed();
    }

    public Set<String> getTowns() {
        return correction.towns();
    }

    public String getBackHref() {
        return SchoolView.href(code);
    }

    /** Whether somebody else changed the school while this form was open. */
    public boolean isMet() {
        return met;
    }

    public List<HistoryLines.Step> getMeanwhile() {
        return meanwhile;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    /** Whether all may be stated here, or the school's own figures alone. */
    public boolean isPart() {
        return !whole;
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
