package portal.library.textbook;

import jakarta.persistence.EntityManager;
import portal.tenancy.CastOfEntities;

/** Textbooks for tests of what is described by them. */
public final class CastOfTextbooks {

    private CastOfTextbooks() {}

    public static TextbookParts parts(EntityManager entities) {
        var parts = new TextbookParts();
        parts.county = CastOfEntities.over(entities);
        return parts;
    }
}
