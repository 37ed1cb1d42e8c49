/**
 * The folders by which counties are opened, read from disk: which counties there are, the figures
 * each sets or inherits with the clause above each, and every fault by folder, line and reason.
 *
 * <p>Begin with {@link portal.tenancy.folder.CountyFolders#read}; the format of a file is
 * {@link portal.tenancy.folder.SettingsFile}. A faulty folder refuses its own county and no other.
 *
 * <p>Not here: which keys there are (each capability declares its own as {@link
 * portal.tenancy.PolicyKeys}), what a bureau later changes in the portal, the words of a fault (the
 * bundles of the web), and any row of the database.
 */
package portal.tenancy.folder;
