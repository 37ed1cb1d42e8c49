package portal.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import portal.web.frame.LocalPath;

/** What a page must know of its session: how long it lasts unused, and under which address it keeps drafts. */
@Named
@RequestScoped
public class SessionClock {

    @Inject
    HttpServletRequest request;

    public long getIdleSeconds() {
        return TimeUnit.MINUTES.toSeconds(request.getServletContext().getSessionTimeout());
    }

    /**
     * The page's own address; where a form came back with faults, that of the page on which it was begun,
     * whose query the form's address lacks.
     */
    public String getPage() {
        return DraftSent.of(request).map(DraftSent::page)
                .or(() -> isPost() ? LocalPath.sentFrom(request).map(LocalPath::path) : Optional.empty())
                .orElseGet(this::asked);
    }

    private boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    private String asked() {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
