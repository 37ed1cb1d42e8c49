package portal.library.catalogue;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import portal.NotFound;
import portal.job.JobRun;
import portal.job.JobWork;

/** Copies what is too large for a request as a job: as it is given when the job begins. */
@Dependent
class CopyWork implements JobWork {

    static final String KIND = "catalogue-copy";
    static final String ENTRY = "entry";

    @Inject
    CatalogueRows rows;

    @Inject
    CatalogueCopying copying;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> roles() {
        return Set.of(BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER);
    }

    @Override
    public void work(JobRun run) {
        var entry = entry(run.job().settings());
        long bytes = entry.bytes();
        run.result("files", entry.files().size());
        run.result("resource", copying.copy(entry, done -> run.progress(done, bytes)));
    }

    /** As it is given now. @param settings of the job */
    CatalogueEntry entry(Map<String, Object> settings) {
        return EntryKey.of(settings.get(ENTRY).toString()).flatMap(rows::find)
                .orElseThrow(() -> new NotFound("CatalogueEntry"));
    }
}
