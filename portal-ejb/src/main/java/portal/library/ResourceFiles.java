package portal.library;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import portal.content.ContentOwner;
import portal.content.StoredFile;

/** Lets those open a resource's files who read the version that they belong to, or keep the resource. */
@Dependent
class ResourceFiles implements ContentOwner {

    @Inject
    Resources resources;

    @Inject
    ResourceContents contents;

    @Inject
    ResourceAccess access;

    @Inject
    Event<VersionTaken> taken;

    @Override
    public String kind() {
        return ResourceVersion.KIND;
    }

    /** A page of a file is seen by whoever reads any version that has the file. */
    @Override
    public boolean mayOpen(StoredFile file) {
        return isPage(file)
                ? contents.versionsShown(file.id()).stream().anyMatch(this::mayOpen)
                : mayOpen(version(file));
    }

    private boolean mayOpen(long id) {
        return access.opens(resources.version(id));
    }

    private static long version(StoredFile file) {
        return Long.parseLong(file.owner().key());
    }

    private static boolean isPage(StoredFile file) {
        return file.purpose().equals(ResourceInspection.PREVIEWS.code());
    }

    /** Whoever looks at a page has not taken the file. */
    @Override
    public void taken(StoredFile file) {
        if (!isPage(file)) {
            taken.fire(new VersionTaken(resources.version(version(file))));
        }
    }

    /** Lessons are no person's record; what was taken is counted apart. */
    @Override
    public boolean isOnRecord(StoredFile file) {
        return false;
    }
}
