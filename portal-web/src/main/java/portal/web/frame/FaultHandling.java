package portal.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a page does with a failure: a refusal is said at the top and the form stays as it was; a page
 * that is no longer held opens anew; anything else leads to the page of that fault, by Ajax too.
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
                if (fault.status() == Fault.EXPIRED && faces.isPostback()) {
                    openAnew(faces);
                    return;
                }
                leadAway(faces, fault);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (IllegalStateException committed) {
                throw new FacesException(failure);
            }
        }

        /** The page as it was before its state was let go of; what was typed is offered there as a draft. */
        private static void openAnew(FacesContext faces) throws IOException {
            var outside = faces.getExternalContext();
            var request = (HttpServletRequest) outside.getRequest();
            Words.say(FacesMessage.SEVERITY_WARN, Words.ofPage().text("fault.expired.text"));
            outside.getFlash().setKeepMessages(true);
            outside.redirect(LocalPath.sentFrom(request)
                    .map(LocalPath::path).orElseGet(request::getRequestURI));
            faces.responseComplete();
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
