package portal.identity.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.tenancy.CurrentTenant;

/**
 * The seal of the county that is at work, for bytes that may hold anything of its people: a file as
 * it was sent.
 */
@ApplicationScoped
public class CountySeal {

    @Inject
    CurrentTenant tenant;

    @Inject
    CountyRings rings;

    /** @param place table, column and row that it will stand in; it opens there and nowhere else */
    public byte[] close(byte[] bytes, String place) {
        return rings.of(tenant.code()).close(bytes, tenant.code() + " " + place);
    }

    public byte[] open(byte[] sealed, String place) {
        return rings.of(tenant.code()).open(sealed, tenant.code() + " " + place);
    }
}
