package portal.content;

import java.util.Optional;

/**
 * Who screens files that arrive, as the platform's operator sees it.
 *
 * @param set     whether the operator has set one
 * @param version what it says of itself and of what it knows; empty where it does not answer
 */
public record FileScanner(boolean set, Optional<String> version) {}
