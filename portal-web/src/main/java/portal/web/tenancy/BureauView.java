package portal.web.tenancy;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import portal.RuleViolation;
import portal.bureau.BureauPresentation;
import portal.tenancy.Emblem;
import portal.web.frame.Words;

/** How the bureau is called and which emblem it shows, and what it was called before. */
@Named("bureau")
@ViewScoped
public class BureauView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "/tenancy/bureau?faces-redirect=true";

    @Inject
    private transient BureauPresentation presentation;

    private String name;
    private String reason;
    private transient Part file;
    private boolean emblem;
    private List<Line> names;

    /** A name that the bureau gave itself, in words. */
    public record Line(String name, String reason, String by, String recorded)
            implements Serializable {}

    /** Opens the page to those alone who may change it. */
    public void load() {
        name = presentation.name();
        emblem = presentation.hasEmblem();
        names = presentation.names().stream()
                .map(named -> new Line(named.name(), named.reason(), named.by(),
                        Words.minute(named.at())))
                .toList();
    }

    public String rename() {
        try {
            presentation.rename(name, reason);
        } catch (RuleViolation refused) {
            refuse(refused.key().startsWith("bureau.reason")
                    ? "rename:why:reason"
                    : "rename:called:name", refused);
            return null;
        }
        Words.done("bureau.renamed", name.strip());
        return AGAIN;
    }

    public String show() throws IOException {
        if (file == null || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            refuse("emblem:picture:file", new RuleViolation("emblem.choose-first"));
            return null;
        }
        try (var bytes = file.getInputStream()) {
            presentation.show(bytes.readNBytes(Emblem.MOST_BYTES + 1));
        } catch (RuleViolation refused) {
            refuse("emblem:picture:file", refused);
            return null;
        }
        Words.done("bureau.emblem.shown");
        return AGAIN;
    }

    public String removeEmblem() {
        presentation.removeEmblem();
        Words.done("bureau.emblem.removed");
        return AGAIN;
    }

    private static void refuse(String field, RuleViolation refused) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getViewRoot().findComponent(field) instanceof UIInput input
                && !(input.getValue() instanceof Part)) {
            // A field at fault shows what was sent, which is no longer kept for it here.
            input.setSubmittedValue(input.getValue());
            input.setValid(false);
        }
        faces.addMessage(field, new FacesMessage(
                FacesMessage.SEVERITY_ERROR, Words.ofPage().text(refused), null));
    }

    public boolean isEmblem() {
        return emblem;
    }

    public boolean isRenamed() {
        return !names.isEmpty();
    }

    public List<Line> getNames() {
        return names;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
