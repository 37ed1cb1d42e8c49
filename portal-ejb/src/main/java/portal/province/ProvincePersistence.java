package portal.province;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The province's persistence context: a unit of its own over a role that reads aggregates and
 * nothing else.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProvincePersistence {

    @PersistenceContext(unitName = "province")
    EntityManager entities;

    @Produces
    @OfProvince
    public EntityManager entities() {
        return entities;
    }
}
