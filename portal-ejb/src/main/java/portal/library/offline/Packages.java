package portal.library.offline;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.ContentOwner;
import portal.content.StoredFile;
import portal.content.StoredFiles;
import portal.identity.CurrentCaller;
import portal.job.OldResults;
import portal.library.ResourceAccess;
import portal.library.ResourceVersion;
import portal.library.Resources;
import portal.library.VersionTaken;

/**
 * The packages that stand: who asked for one opens it as long as they still read all that is in it, so
 * that what was taken down leaves by no package either.
 */
@Dependent
class Packages implements ContentOwner {

    /** They fill the county's room, which its teachers share. */
    static final int MOST_STANDING = 3;

    @Inject
    PackageRows rows;

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    StoredFiles files;

    @Inject
    PackageSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<VersionTaken> taken;

    @Override
    public String kind() {
        return ResourcePackage.KIND;
    }

    /** The caller's own, the newest first. */
    List<ResourcePackage> own() {
        var own = rows.of(caller.get().getName());
        var held = rows.held(own.stream().map(PackageRows.Row::id).toList());
        var unread = unread(held).stream().map(PackageRows.Held::pack).collect(toSet());
        var stored = files.all(own.stream().map(PackageRows.Row::file).toList());
        return own.stream()
                .map(row -> new ResourcePackage(row.id(), row.job(), row.name(), row.file(),
                        stored.get(row.file()).size(), row.madeAt().toInstant(),
                        row.madeAt().toInstant().plus(settings.kept()),
                        !unread.contains(row.id())))
                .toList();
    }

    /** Whether that person may have one more. @param asked how many of theirs are still to be packed */
    void requireFew(String user, long asked) {
        if (rows.of(user).size() + asked >= MOST_STANDING) {
            throw new RuleViolation("package.too-many-standing", MOST_STANDING);
        }
    }

    /** One of the caller's own goes at once, its file along. */
    void remove(long id) {
        var own = rows.find(id)
                .filter(row -> row.askedBy().equals(caller.get().getName()))
                .orElseThrow(() -> new NotFound("ResourcePackage"));
        rows.remove(own.id());
        files.drop(own.file());
    }

    /** Those of which the caller reads nothing more, or another version by now. */
    private List<PackageRows.Held> unread(List<PackageRows.Held> held) {
        var eyes = access.eyes();
        var read = resources.all(held.stream().map(PackageRows.Held::resource).collect(toSet()))
                .stream()
                .flatMap(one -> access.read(one, eyes).stream())
                .map(ResourceVersion::getId)
                .collect(toSet());
        return held.stream().filter(one -> !read.contains(one.version())).toList();
    }

    @Override
    public boolean mayOpen(StoredFile file) {
        return rows.find(id(file))
                .filter(row -> row.askedBy().equals(caller.get().getName()))
                .filter(row -> unread(rows.held(List.of(row.id()))).isEmpty())
                .isPresent();
    }

    private static long id(StoredFile file) {
        return Long.parseLong(file.owner().key());
    }

    /** Each resource in it is taken with it. */
    @Override
    public void taken(StoredFile file) {
        rows.versions(id(file)).stream()
                .map(resources::version)
                .forEach(version -> taken.fire(new VersionTaken(version)));
    }

    /** As little as the files in it. */
    @Override
    public boolean isOnRecord(StoredFile file) {
        return false;
    }

    void letGo(@Observes OldResults hour) {
        rows.removeOld(settings.kept().toDays()).forEach(files::drop);
    }
}
