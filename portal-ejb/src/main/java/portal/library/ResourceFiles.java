package portal.library;

import jakarta.enterprise.context.Dependent;
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

    @Override
    public String kind() {
        return ResourceVersion.KIND;
    }

    @Override
    public boolean mayOpen(StoredFile file) {
        var version = resources.version(Long.parseLong(file.owner().key()));
        var resource = version.getResource();
        return access.keeps(resource)
                || access.read(resource).filter(version::equals).isPresent();
    }

    /** Lessons are no person's record; what was taken is counted apart. */
    @Override
    public boolean isOnRecord(StoredFile file) {
        return false;
    }
}
