package portal.bureau.export;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import portal.content.ArchiveFolder;
import portal.job.JobRun;
import portal.job.JobWork;
import portal.tenancy.CurrentTenant;

/** Makes a county's archive as a job. */
@Dependent
class CountyExporting implements JobWork {

    static final String KIND = "county-export";

    @Inject
    CountyArchiving archiving;

    @Inject
    ArchiveFolder archives;

    @Inject
    CurrentTenant tenant;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> roles() {
        return Set.of(BUREAU_ADMIN);
    }

    @Override
    public void work(JobRun run) throws IOException {
        var job = run.job();
        long steps = archiving.steps();
        archives.write(tenant.code(), job.id(), out -> {
            var made = archiving.write(out, job.subject(), job.askedBy(),
                    done -> run.progress(done, steps));
            run.result("tables", made.tables());
            run.result("rows", made.rows());
            run.result("files", made.files());
            run.result("missing", made.missing());
            run.result("sha256", made.sha256());
            run.result("archive", job.id());
        });
    }
}
