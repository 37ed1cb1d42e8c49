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
    ResourceContents contents;

    @Inject
    ResourceAccess access;

    @Override
    public String kind() {
        return ResourceVersion.KIND;
    }

    /** A page of a file is seen by whoever reads any version that has the file. */
    @Override
    public boolean mayOpen(StoredFile file) {
        return file.purpose().equals(ResourceInspection.PREVIEWS.code())
                ? contents.versionsShown(file.id()).stream().anyMatch(this::mayOpen)
                : mayOpen(Long.parseLong(file.owner().key()));
    }

    private boolean mayOpen(long id) {
        return access.opens(resources.version(id));
    }

    /** Lessons are no person's record; what was taken is counted apart. */
    @Override
    public boolean isOnRecord(StoredFile file) {
        return false;
    }
}
