package portal.tenancy;

import jakarta.persistence.EntityManager;

/** A county's entities for tests of other packages than this one. */
public final class CastOfEntities {

    private CastOfEntities() {}

    public static CountyEntities over(EntityManager entities) {
        var county = new CountyEntities();
        county.entities = entities;
        return county;
    }
}
