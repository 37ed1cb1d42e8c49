package portal.library.offline;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.job.Jobs;
import portal.library.Resource;
import portal.library.use.Collecting;
import portal.tenancy.Within;

/** Where readers have resources packed for a memory stick (离线资源包), and find their packages. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Packaging {

    /** More than wait or run at once in a county. */
    private static final int LATEST = 50;

    @Inject
    Choosing choosing;

    @Inject
    Packages packages;

    @Inject
    PackageRows rows;

    @Inject
    Collecting collecting;

    @Inject
    Jobs jobs;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** What would be packed of chosen resources. */
    public PackageContents look(List<Long> resources) {
        return choosing.of("", resources);
    }

    /** The same of a folder. */
    public PackageContents look(long collection) {
        var folder = collecting.all().stream()
                .filter(one -> one.id() == collection)
                .findFirst()
                .orElseThrow(() -> new NotFound("Collection"));
        var contents = choosing.of(
                folder.name(), folder.resources().stream().map(Resource::getId).toList());
        return new PackageContents(
                folder.name(), contents.packed(), contents.missing() + folder.missing());
    }

    /**
     * Has a job pack them.
     *
     * @param language of the page in the package
     * @return the job's id
     */
    @Deed("library.package")
    public long ask(List<Long> resources, Locale language) {
        var contents = look(resources);
        choosing.requirePackable(contents);
        return ask(contents, called(contents, new PackageWords(language)), language);
    }

    /** As the first of them, and how many there are. */
    private static String called(PackageContents contents, PackageWords words) {
        var first = contents.packed().get(0).version().getResource().getTitle();
        int all = contents.packed().size();
        return all == 1 ? first : words.text("named", first, all);
    }

    /** The same of a folder. */
    @Deed("library.package-folder")
    public long ask(long collection, Locale language) {
        deed.on("Collection", collection);
        var contents = look(collection);
        choosing.requirePackable(contents);
        return ask(contents, contents.name(), language);
    }

    private long ask(PackageContents contents, String name, Locale language) {
        var by = caller.get().getName();
        rows.claim(by);
        packages.requireFew(by, jobs.latest(PackageWork.KIND, LATEST).stream()
                .filter(job -> job.askedBy().equals(by) && !job.status().isOver())
                .count());
        deed.detail("resources", contents.packed().size());
        return jobs.ask(PackageWork.KIND, name, Map.of(
                PackageWork.RESOURCES, contents.packed().stream()
                        .map(each -> each.version().getResource().getId().toString())
                        .collect(Collectors.joining(PackageWork.BETWEEN)),
                PackageWork.LANGUAGE, language.toLanguageTag()), InputStream.nullInputStream());
    }

    /** The caller's own that stand, the newest first. */
    public List<ResourcePackage> own() {
        return packages.own();
    }

    /** Removes one of the caller's own before its time. */
    @Deed("library.package-remove")
    public void remove(long id) {
        deed.on("ResourcePackage", id);
        packages.remove(id);
    }

    /** The id of the stored file that a job of the caller's packed. */
    public long file(long job) {
        return rows.ofJob(job)
                .filter(row -> row.askedBy().equals(caller.get().getName()))
                .orElseThrow(() -> new NotFound("ResourcePackage"))
                .file();
    }
}
