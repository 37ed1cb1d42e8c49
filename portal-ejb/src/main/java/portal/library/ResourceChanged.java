package portal.library;

/**
 * Something of a resource has changed that others tell of it: what it is about, its files, what was
 * read in them, or who reads which version. Told within the transaction that changed it.
 *
 * @param id the resource's
 */
public record ResourceChanged(long id) {}
