package portal.identity.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import portal.deed.CurrentDeed;
import portal.identity.KeyRing;
import portal.tenancy.CurrentTenant;

/**
 * How numbers of persons are kept and, on record, shown in full: each under the key of the county
 * that is at work, and for one column.
 */
@ApplicationScoped
public class PersonalNumbers {

    @Inject
    CurrentTenant tenant;

    @Inject
    CountyRings rings;

    @Inject
    CurrentDeed deed;

    /** @param column table and column that it will stand in, as {@code teacher.identity_number} */
    public KeptNumber keep(PersonalNumber number, String column) {
        return sealing().keep(number, column);
    }

    /** The same for many numbers, in the county that is at work now. */
    public NumberSealing sealing() {
        return new NumberSealing(ring(), tenant.code());
    }

    /** What the number's own {@link KeptNumber#fingerprint} is in this county. */
    public byte[] fingerprint(PersonalNumber number) {
        return sealing().fingerprint(number);
    }

    /**
     * The number in full, for the deed that is being done: its record says that it was shown. A
     * service that reveals something is a deed, or gets nothing.
     *
     * @param column the one that it was kept for
     */
    public String reveal(KeptNumber number, String column) {
        if (!deed.isOpen()) {
            throw new IllegalStateException("a number is shown within a deed on record alone");
        }
        deed.detail("revealed", column);
        return new String(
                ring().open(number.sealed(), NumberSealing.place(tenant.code(), column)),
                StandardCharsets.UTF_8);
    }

    private KeyRing ring() {
        return rings.of(tenant.code());
    }
}
