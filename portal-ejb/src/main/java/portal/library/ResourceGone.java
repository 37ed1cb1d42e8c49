package portal.library;

/**
 * A resource is no longer there for those who used it: withdrawn or taken down. Told within the
 * transaction in which that was done.
 */
public record ResourceGone(Resource resource, String reason) {}
