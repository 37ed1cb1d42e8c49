package portal.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * The rule that a page for nobody keeps nothing: no session is made for whoever knocks, and a sign-in
 * page that stood open overnight still lets in.
 *
 * <p>The template says so too, but only when the page is built, and by then a session has been made. Beans of
 * such a page live for a request.
 */
public class StrangersView implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent restored) {
        FacesContext faces = restored.getFacesContext();
        if (faces.getViewRoot() != null && !faces.isPostback()
                && faces.getExternalContext().getUserPrincipal() == null) {
            faces.getViewRoot().setTransient(true);
        }
    }
}
