package portal.web.frame;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A path within this portal that came from outside and may be gone to.
 *
 * <p>Anything that a browser could read as another host, or as a script, is no local path.
 */
public record LocalPath(String path) {

    public static Optional<LocalPath> of(String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")
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
