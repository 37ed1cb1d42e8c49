package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import portal.tenancy.Within;

/**
 * What the county's capabilities have open for a post, asked in a transaction of the county: for
 * whoever has the post, on their home page, and for whoever hands it over.
 */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_ACCOUNT)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountyMatters {

    @Inject
    CurrentCaller caller;

    @Inject
    @Any
    Instance<OpenMatters> capabilities;

    /** Of the posts in which the caller acts; what two of them share is told once. */
    public List<OpenMatter> own() {
        var me = caller.get();
        return me.getGrants().stream()
                .filter(grant -> grant.holdsAt(me.school().orElse(null)))
                .map(grant -> new Post(grant.role(), grant.school()))
                .flatMap(post -> open(post).stream())
                .distinct()
                .toList();
    }

    @RolesAllowed(BUREAU_ADMIN)
    public List<OpenMatter> of(Post post) {
        return open(post);
    }

    private List<OpenMatter> open(Post post) {
        return capabilities.stream().flatMap(capability -> capability.of(post).stream()).toList();
    }
}
