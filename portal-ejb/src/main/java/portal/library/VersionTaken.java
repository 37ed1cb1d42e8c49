package portal.library;

/** Somebody takes a file of a version with them. Told once for each time, however it is sent. */
public record VersionTaken(ResourceVersion version) {}
