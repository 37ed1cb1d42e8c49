package portal.bureau;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.content.Purpose;
import portal.content.UploadTaker;

/** Lets those who publish the county's papers send them piece by piece. */
@Dependent
class BureauPaperUploads implements UploadTaker {

    @Inject
    BureauPapers papers;

    @Override
    public Purpose purpose() {
        return BureauPapers.PURPOSE;
    }

    @Override
    public void expect(long bytes, long promised) {
        papers.expect(bytes);
    }
}
