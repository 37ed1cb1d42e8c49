package portal.school;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import portal.identity.CurrentCaller;
import portal.tenancy.CountyEntities;

/** The schools at which somebody has a right, by name: what everybody may know of themselves. */
@Stateless
@PermitAll
public class OwnSchools {

    @Inject
    CurrentCaller current;

    @Inject
    CountyEntities county;

    /** The names of the caller's own schools, by id. */
    public Map<Long, String> names() {
        var names = new TreeMap<Long, String>();
        current.get().getSchools().forEach(
                id -> county.find(School.class, id).ifPresent(school -> names.put(id, school.getName())));
        return names;
    }
}
