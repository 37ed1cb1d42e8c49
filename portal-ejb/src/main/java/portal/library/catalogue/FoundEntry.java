package portal.library.catalogue;

import portal.library.find.Marked;

/** An entry as a list tells of it, with what was looked for marked in its title and in what it is about. */
public record FoundEntry(CatalogueEntry entry, Marked title, Marked excerpt) {}
