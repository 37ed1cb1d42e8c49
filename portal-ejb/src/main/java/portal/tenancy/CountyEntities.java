package portal.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import portal.NotFound;

/** The county's own rows by id: another county's answer like those that never were. */
@Dependent
public class CountyEntities {

    @Inject
    EntityManager entities;

    public <T extends TenantOwned> T get(Class<T> kind, long id) {
        return find(kind, id).orElseThrow(() -> new NotFound(kind.getSimpleName()));
    }

    public <T extends TenantOwned> Optional<T> find(Class<T> kind, long id) {
        return Optional.ofNullable(entities.find(kind, id));
    }
}
