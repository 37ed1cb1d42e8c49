package portal.identity.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
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
        return new KeptNumber(
                fingerprint(number),
                number.masked(),
                ring().close(number.bytes(), place(column)));
    }

    /** What the number's own {@link KeptNumber#fingerprint} is in this county. */
    public byte[] fingerprint(PersonalNumber number) {
        byte[] kind = number.kind().getBytes(StandardCharsets.US_ASCII);
        byte[] text = number.bytes();
        return ring().fingerprint(ByteBuffer.allocate(kind.length + 1 + text.length)
                .put(kind).put((byte) 0).put(text).array());
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
                ring().open(number.sealed(), place(column)), StandardCharsets.UTF_8);
    }

    private KeyRing ring() {
        return rings.of(tenant.code());
    }

    private String place(String column) {
        return tenant.code() + " " + column;
    }
}
