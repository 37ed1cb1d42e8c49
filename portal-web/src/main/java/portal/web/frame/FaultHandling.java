package portal.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a page does with a failure: a refusal is said at the top and the form stays as it was;
 * anything else leads to the page of that fault, by Ajax too.
 */
public class FaultHandling extends ExceptionHandlerFactory {

    public FaultHandling(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** What is done with the failures of one request. */
    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var thrown = getUnhandledExceptionQueuedEvents().iterator();
            while (thrown.hasNext()) {
                var failure = thrown.next().getContext().getException();
                thrown.remove();
                answer(FacesContext.getCurrentInstance(), failure);
            }
            getWrapped().handle();
        }

        private static void answer(FacesContext faces, Throwable failure) {
            var fault = Fault.of(failure);
            var rendering = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
            if (fault.refused().isPresent() && faces.isPostback() && !rendering) {
                var words = Words.ofPage().text(fault.refused().get());
                Words.say(FacesMessage.SEVERITY_ERROR, words);
                faces.validationFailed();
                faces.renderResponse();
                return;
            }
            try {
                leadAway(faces, fault);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (IllegalStateException committed) {
                throw new FacesException(failure);
            }
        }

        private static void leadAway(FacesContext faces, Fault fault) throws IOException {
            var outside = faces.getExternalContext();
            if (faces.getPartialViewContext().isAjaxRequest()) {
                outside.redirect(outside.getRequestContextPath() + fault.page());
            } else {
                outside.getRequestMap().put(FaultFilter.FAULT, fault);
                outside.responseSendError(fault.status(), null);
            }
            faces.responseComplete();
        }
    }
}
