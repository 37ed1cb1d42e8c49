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
    ResourceAccess access;

    @Inject
    Event<VersionTaken> taken;

    @Override
    public String kind() {
        return ResourceVersion.KIND;
    }

    @Override
    public boolean mayOpen(StoredFile file) {
        var version = version(file);
        var resource = version.getResource();
        return access.keeps(resource)
                || access.read(resource).filter(version::equals).isPresent();
    }

    private ResourceVersion version(StoredFile file) {
        return resources.version(Long.parseLong(file.owner().key()));
    }

    @Override
    public void taken(StoredFile file) {
        taken.fire(new VersionTaken(version(file)));
    }

    /** Lessons are no person's record; what was taken is counted apart. */
    @Override
    public boolean isOnRecord(StoredFile file) {
        return false;
    }
}
