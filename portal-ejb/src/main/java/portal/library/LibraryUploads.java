package portal.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import portal.content.Digest;
import portal.content.Purpose;
import portal.content.UploadTaker;

/** Lets those who bring lessons send them piece by piece, and names what they can read already. */
@Dependent
class LibraryUploads implements UploadTaker {

    @Inject
    Contributing contributing;

    @Override
    public Purpose purpose() {
        return Contributing.PURPOSE;
    }

    @Override
    public void expect(long bytes, long promised) {
        contributing.expect(bytes, promised);
    }

    @Override
    public Optional<Known> known(Digest digest, long size) {
        return contributing.known(digest, size)
                .map(one -> new Known(one.getTitle(), "/library/resource.xhtml?id=" + one.getId()));
    }
}
