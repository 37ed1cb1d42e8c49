package portal.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import portal.web.frame.LocalPath;

/**
 * Which draft a form that was sent has, as its page says in a field of its own: the form and the page's
 * address, with a space between.
 */
record DraftSent(String form, String page) {

    static final String FIELD = "portal-draft";

    static Optional<DraftSent> of(HttpServletRequest request) {
        return of(request.getParameter(FIELD));
    }

    static Optional<DraftSent> of(String told) {
        if (told == null) {
            return Optional.empty();
        }
        var parts = told.split(" ", 2);
        return parts.length < 2
                ? Optional.empty()
                : LocalPath.of(parts[1]).map(page -> new DraftSent(parts[0], page.path()));
    }
}
