package portal.library.textbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.tenancy.CountyEntities;

/** The parts of textbooks by id, in the caller's own transaction, for whatever is described by them. */
@Dependent
public class TextbookParts {

    @Inject
    CountyEntities county;

    public TextbookPart get(long id) {
        return county.get(TextbookPart.class, id);
    }
}
