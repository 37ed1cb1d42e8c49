/**
 * The folders by which counties are opened, read from disk: which counties there are, the figures
 * each sets or inherits with the clause above each, and every fault by folder, line and reason.
 *
 * <p>Begin with {@link portal.tenancy.folder.CountyFolders#read}; the format of a file is
 * {@link portal.tenancy.folder.SettingsFile}. A faulty folder refuses its own county and no other.
 *
 * <p>Not here: which keys there are (each capability declares its own as {@link
 * portal.tenancy.PolicyKeys}), what a bureau later changes in the portal, and any row of the
 * database. The words of a fault are the bundles {@code faults_*.properties} beside it, because the
 * log says them before there is a page.
 */
package portal.tenancy.folder;
