package portal.job;

import java.util.Set;

/**
 * What a capability does as a job. It implements this as a CDI bean and is found by its kind.
 *
 * <p>It runs in one transaction of the county, as a deed on record, in the name of who asked; whatever
 * it lets pass undoes all of it. It may be begun again from its beginning, after a node died.
 */
public interface JobWork {

    /** The names on the row, {@code what-is-done}; both bundles word each as {@code job.kind.<kind>}. */
    Set<String> kinds();

    /** Who may ask for it, looked at again when it begins. */
    Set<String> roles();

    /** Does all of it, and tells the run how far it has come. */
    void work(JobRun run) throws Exception;
}
