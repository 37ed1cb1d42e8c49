/**
 * The published catalogue (公开资源目录): what counties of the portal give to their province or to all, and how
 * others read it.
 *
 * <p>Begin with {@link portal.library.catalogue.CataloguePublishing}, which keeps an entry for each resource that is
 * shared beyond its county, in words that are copies. {@link portal.library.catalogue.CatalogueReading} finds and opens
 * them, {@link portal.library.catalogue.CatalogueAdapting} takes a copy, and {@link
 * portal.library.catalogue.Harvesting} tells programs what has changed. Who reads an entry, row security decides ({@code catalogue_entry}); to the bytes of its files
 * {@link portal.content.GivenFiles} is the only door.
 *
 * <p>Not here: who asks and who grants ({@link portal.library.Sharing}, {@link portal.library.Reviewing}). Nothing
 * of who read, copied, rated or remarked is kept with an entry: it neither leaves the reader's county nor comes to
 * the owner's.
 */
package portal.library.catalogue;
