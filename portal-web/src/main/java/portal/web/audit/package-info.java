/**
 * The record as the auditor reads it: found, worded, proved and taken away as a file; for scripts the
 * same as JSON.
 *
 * <p>Begin with {@link portal.web.audit.EntriesView}; {@link portal.web.audit.EntryWords} words an entry
 * so that nothing that somebody typed can look like an entry of its own.
 */
package portal.web.audit;
