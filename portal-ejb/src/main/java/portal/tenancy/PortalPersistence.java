package portal.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The counties' only {@code @PersistenceContext}; everything else injects an {@link EntityManager}.
 *
 * <p>A session bean, because persistence references are not bound into an interceptor packaged in
 * an EAR; outside the default interceptor, because that interceptor needs what is produced here.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PortalPersistence {

    @PersistenceContext(unitName = "portal")
    EntityManager entities;

    @Produces
    public EntityManager entities() {
        return entities;
    }
}
