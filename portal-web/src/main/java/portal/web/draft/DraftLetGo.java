package portal.web.draft;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import portal.identity.Drafts;

/**
 * Lets go of a form's draft once the form was taken: not when a field was wrong, the deed was refused or
 * failed, or a part of the form alone was sent.
 */
public class DraftLetGo implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String SENT_PART = "jakarta.faces.partial.execute";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void afterPhase(PhaseEvent done) {
        var faces = done.getFacesContext();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (request.getUserPrincipal() != null && taken(faces)) {
            DraftSent.of(request)
                    .filter(draft -> isWhole(draft.form(), faces))
                    .ifPresent(draft -> CDI.current().select(Drafts.class).get()
                            .discard(draft.page(), draft.form()));
        }
    }

    private static boolean taken(FacesContext faces) {
        var gravest = faces.getMaximumSeverity();
        return !faces.isValidationFailed()
                && (gravest == null || gravest.compareTo(FacesMessage.SEVERITY_ERROR) < 0)
                && !faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
    }

    private static boolean isWhole(String form, FacesContext faces) {
        var part = faces.getExternalContext().getRequestParameterMap().get(SENT_PART);
        return part == null || Arrays.stream(part.split(" ")).anyMatch(Set.of("@all", "@form", form)::contains);
    }
}
