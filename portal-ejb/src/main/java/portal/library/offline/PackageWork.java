package portal.library.offline;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import portal.content.FileArrivals;
import portal.content.FileOwner;
import portal.content.StoredFiles;
import portal.job.Job;
import portal.job.JobRun;
import portal.job.JobWork;

/** Packs resources for a memory stick as a job: what its asker reads when it begins. */
@Dependent
class PackageWork implements JobWork {

    static final String KIND = "library-package";
    static final String RESOURCES = "resources";
    static final String LANGUAGE = "language";
    static final String BETWEEN = " ";

    @Inject
    Choosing choosing;

    @Inject
    PackageWriting writing;

    @Inject
    PackageRows rows;

    @Inject
    Packages packages;

    @Inject
    FileArrivals arrivals;

    @Inject
    StoredFiles files;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> roles() {
        return Set.of(
                BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER);
    }

    @Override
    public void work(JobRun run) throws IOException {
        var ids = Stream.of(run.job().settings().get(RESOURCES).toString().split(BETWEEN))
                .map(Long::valueOf).toList();
        var packed = pack(run.job(), ids, done -> run.progress(done, ids.size()));
        run.result(RESOURCES, packed.packed().size());
        run.result("files", packed.files());
        run.result("package", run.job().id());
    }

    /** The bytes are on the disk before the row is written, which others of the county wait for. */
    PackageContents pack(Job job, List<Long> ids, LongConsumer progress) throws IOException {
        packages.requireFew(job.askedBy(), 0);
        var contents = choosing.of(job.subject(), ids);
        choosing.requirePackable(contents);
        long id = rows.next();
        var words = new PackageWords(
                Locale.forLanguageTag(job.settings().get(LANGUAGE).toString()));
        try (var zip = arrivals.written(contents.name() + ".zip", Choosing.PURPOSE,
                out -> writing.write(id, contents, words, progress, out))) {
            long file = files.keep(zip, FileOwner.of(ResourcePackage.KIND, id));
            rows.add(id, job.id(), job.askedBy(), contents.name(), file, contents.packed().stream()
                    .map(each -> each.version().getId()).toList());
        }
        return contents;
    }
}
