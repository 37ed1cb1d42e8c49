package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import portal.content.ArrivedFile;
import portal.content.FileOwner;
import portal.content.FileType;
import portal.content.Purpose;
import portal.content.StoredFiles;
import portal.content.inspection.FileInspection;
import portal.content.inspection.Inspected;
import portal.content.inspection.Preview;
import portal.job.JobRun;
import portal.job.JobWork;
import portal.job.Jobs;

/**
 * Looks into the files of a resource as a job, while their bringer goes on: what is wrong with them,
 * what is to be read in them, what their pages look like.
 */
@Dependent
class ResourceInspection implements JobWork {

    /** Pages of files as small pictures. */
    static final Purpose PREVIEWS =
            new Purpose("library-preview", 4 << 20, EnumSet.of(FileType.JPEG));

    private static final String KIND = "library-inspect";
    private static final String RESOURCE = "resource";

    @Inject
    Resources resources;

    @Inject
    ResourceContents contents;

    @Inject
    StoredFiles files;

    @Inject
    FileInspection inspection;

    @Inject
    Jobs jobs;

    /** Asks for it within the deed that brought the files. */
    void ask(Resource resource) {
        jobs.askQuietly(KIND, resource.getTitle(), Map.of(RESOURCE, resource.getId()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> roles() {
        return Set.of(BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER);
    }

    @Override
    public void work(JobRun run) throws IOException {
        run.result("files", inspect(
                ((Number) run.job().settings().get(RESOURCE)).longValue(), run::progress));
    }

    /** What was seen in a file, with its pages sent to where they may be kept. */
    private record Looked(Inspected seen, Map<Integer, ArrivedFile> pages) {}

    /**
     * All looks first, since they and the sending of pages take long: only then is the resource claimed,
     * and read anew as others have left it meanwhile.
     *
     * @return into how many files it looked
     */
    int inspect(long id, LongConsumer progress) throws IOException {
        var seen = new LinkedHashMap<Long, Looked>();
        try {
            for (ResourceFile file : resources.find(id).map(this::uninspected).orElseGet(List::of)) {
                var looked = new Looked(look(file), new LinkedHashMap<>());
                seen.put(file.getId(), looked);
                for (Preview page : looked.seen().previews()) {
                    looked.pages().put(page.page(), files.send(new ByteArrayInputStream(page.jpeg()),
                            "%d-%d.jpg".formatted(file.getId(), page.page()), PREVIEWS));
                }
                progress.accept(seen.size());
            }
            resources.claimAfresh(id).ifPresent(resource -> {
                uninspected(resource).stream()
                        .filter(file -> seen.containsKey(file.getId()))
                        .forEach(file -> keep(file, seen.get(file.getId())));
                resources.changed(resource);
            });
        } finally {
            for (Looked looked : seen.values()) {
                for (ArrivedFile page : looked.pages().values()) {
                    page.close();
                }
            }
        }
        return seen.size();
    }

    private List<ResourceFile> uninspected(Resource resource) {
        var all = resource.getVersions().stream()
                .flatMap(version -> version.getFiles().stream()).toList();
        var left = contents.uninspected(all.stream().map(ResourceFile::getId).toList());
        return all.stream().filter(file -> left.contains(file.getId())).toList();
    }

    private Inspected look(ResourceFile file) throws IOException {
        Path copy = Files.createTempFile("inspected", "");
        try (var open = files.open(file.getFile())) {
            Files.copy(open.stream(), copy, StandardCopyOption.REPLACE_EXISTING);
            return inspection.inspect(copy, open.file().name(), open.file().type());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void keep(ResourceFile file, Looked looked) {
        var pictures = new LinkedHashMap<Integer, Long>();
        var owner = FileOwner.of(ResourceVersion.KIND, file.getResourceVersion().getId());
        looked.pages().forEach((page, picture) -> pictures.put(page, files.keep(picture, owner)));
        contents.keep(file.getId(), looked.seen(), pictures);
    }
}
