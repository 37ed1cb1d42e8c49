package portal.identity.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import portal.identity.KeyRing;

/**
 * How one county's numbers of persons are sealed, for as many of them as a list has: it knows its county
 * and its keys, so that a thread beside the caller's can seal too. It opens nothing.
 */
public final class NumberSealing {

    private final KeyRing ring;
    private final String county;

    NumberSealing(KeyRing ring, String county) {
        this.ring = ring;
        this.county = county;
    }

    /** @param column table and column that it will stand in, as {@code teacher.identity_number} */
    public KeptNumber keep(PersonalNumber number, String column) {
        return new KeptNumber(
                fingerprint(number),
                number.masked(),
                ring.close(number.bytes(), place(county, column)));
    }

    /** What the number's own {@link KeptNumber#fingerprint} is in this county. */
    public byte[] fingerprint(PersonalNumber number) {
        byte[] kind = number.kind().getBytes(StandardCharsets.US_ASCII);
        byte[] text = number.bytes();
        return ring.fingerprint(ByteBuffer.allocate(kind.length + 1 + text.length)
                .put(kind).put((byte) 0).put(text).array());
    }

    static String place(String county, String column) {
        return county + " " + column;
    }
}
