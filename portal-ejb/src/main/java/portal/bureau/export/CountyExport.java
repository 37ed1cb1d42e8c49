package portal.bureau.export;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.ArchiveFolder;
import portal.content.StoredFiles;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.job.Job;
import portal.job.JobStatus;
import portal.job.Jobs;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/**
 * Where the county's administrator asks for everything of the county in one archive (导出全县数据), and takes
 * it. The other guards of the county are told of each asking and taking, which are on record.
 */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class CountyExport {

    static final String ASKED = "county-export-asked";
    static final String TAKEN = "county-export-taken";

    private static final int MOST_SHOWN = 20;

    @Inject
    Jobs jobs;

    @Inject
    CountyTables tables;

    @Inject
    ArchiveFolder archives;

    @Inject
    StoredFiles files;

    @Inject
    Notices notices;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** An archive that was asked for. @param until when it is removed; empty where there is none */
    public record Archive(Job job, Optional<Instant> until) {}

    /** The latest first. */
    public List<Archive> all() {
        return jobs.latest(CountyExporting.KIND, MOST_SHOWN).stream().map(this::archive).toList();
    }

    private Archive archive(Job job) {
        return new Archive(job, job.status() == JobStatus.DONE
                ? archives.until(tenant.code(), job.id()) : Optional.empty());
    }

    /** What no archive holds, and why. */
    public Map<String, LeftOut> leftOut() {
        return tables.leftOut();
    }

    /** @return the id of the job */
    @Deed("bureau.export")
    public long ask() {
        if (all().stream().anyMatch(one -> !one.job().status().isOver())) {
            throw new RuleViolation("countyExport.running");
        }
        archives.requireSpace(files.use().bytes());
        long job = jobs.ask(CountyExporting.KIND, tenants.name(tenant.code()),
                Map.of(), InputStream.nullInputStream());
        deed.on("Job", job);
        tell(ASKED, job);
        return job;
    }

    /** Each is led to where they see more of it. */
    private void tell(String what, long job) {
        var by = caller.get().getDisplayName();
        Map.of(BUREAU_ADMIN, "/tenancy/export.xhtml", AUDITOR, "/audit/entries.xhtml")
                .forEach((guard, page) -> notices.raise(
                        NewNotice.message(Addressee.role(guard), what, job, page, by)));
    }

    /** The bytes of an archive, on record; one that is gone, or another county's, answers as one that never was. */
    @Deed("bureau.export-take")
    public SeekableByteChannel take(long job) {
        deed.on("Job", job);
        var bytes = find(job)
                .flatMap(one -> archives.open(tenant.code(), job))
                .orElseThrow(() -> new NotFound("Archive"));
        tell(TAKEN, job);
        return bytes;
    }

    private Optional<Archive> find(long job) {
        return jobs.find(job)
                .filter(one -> one.kind().equals(CountyExporting.KIND))
                .map(this::archive)
                .filter(one -> one.until().isPresent());
    }

    /** Removes an archive before its time. */
    @Deed("bureau.export-remove")
    public void remove(long job) {
        deed.on("Job", job);
        find(job).orElseThrow(() -> new NotFound("Archive"));
        archives.discard(tenant.code(), job);
    }
}
