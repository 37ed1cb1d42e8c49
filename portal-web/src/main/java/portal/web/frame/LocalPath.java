package portal.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A path within this portal that came from outside and may be gone to.
 *
 * <p>Anything that a browser could read as another host, or as a script, is no local path.
 */
public record LocalPath(String path) {

    /**
     * The page whose form this request sends, with its query, which the form's own address lacks;
     * empty where the browser does not say, or the form goes to another page.
     */
    public static Optional<LocalPath> sentFrom(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            var page = new URI(referer);
            return request.getRequestURI().equals(page.getRawPath())
                    ? of(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                    : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    public static Optional<LocalPath> of(String asked) {
        if (asked == null || !asked.startsWith("/") || asked.contains("//")
                || asked.contains("\\") || asked.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(asked);
            return uri.isAbsolute() || uri.getRawAuthority() != null
                    ? Optional.empty()
                    : Optional.of(new LocalPath(asked));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
